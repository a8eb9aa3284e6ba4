import { Form, useLocation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { firstDayOf, lastDayOf, type Month, monthOf, nextMonth } from '#app/shared/month.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Props {
	from: CalendarDate
	to: CalendarDate
	isFaulty: boolean
}

/**
 * Which days are shown: two days, or a month further or back. On paper they are words. Days that
 * make no sense stay in their fields as they were asked for, to be put right.
 */
export function DaysForm({ from, to, isFaulty }: Props) {
	const { books: words, calendar } = useCopy()
	const days = { from: dayInWords(from, calendar), to: dayInWords(to, calendar) }
	const asked = new URLSearchParams(useLocation().search)
	const typed = (name: string, shown: string) => (isFaulty && asked.get(name)) || shown
	const at = (month: Month) => `?dari=${firstDayOf(month)}&sampai=${lastDayOf(month)}`
	return (
		<>
			<p className="mb-4 hidden font-semibold print:block">{fill(words.days, days)}</p>
			<div className="screen-only mb-6">
				{isFaulty && (
					<Notice tone="warn" className="mb-4">
						{words.fault}
					</Notice>
				)}
				<Form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
					<TextField
						key={typed('dari', from)}
						id="dari"
						name="dari"
						type="date"
						label={words.from}
						defaultValue={typed('dari', from)}
					/>
					<TextField
						key={typed('sampai', to)}
						id="sampai"
						name="sampai"
						type="date"
						label={words.to}
						defaultValue={typed('sampai', to)}
					/>
					<Button tone="secondary">{words.show}</Button>
				</Form>
				<p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-small">
					<TextLink to={at(nextMonth(monthOf(from), -1))}>{words.earlier}</TextLink>
					<TextLink to={at(nextMonth(monthOf(from)))}>{words.later}</TextLink>
				</p>
			</div>
		</>
	)
}
