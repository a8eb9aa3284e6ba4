import type { ReactNode } from 'react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'

interface Props {
	title: string
	/** what of the whole the list is: a way to pay, a place, an event */
	what: string
	view: {
		from: CalendarDate
		to: CalendarDate
		count: number
		shown: readonly unknown[]
		next: number | null
	}
	children: ReactNode
}

/** The list that a number of the reconciliation is the sum of, and the way back to it. */
export function ListFrame({ title, what, view, children }: Props) {
	const { office, reconciliation, followed, calendar } = useCopy()
	const { from, to, count, shown, next } = view
	const lead = fill(followed.lists.lead, {
		what,
		from: dayInWords(from, calendar),
		to: dayInWords(to, calendar),
		count,
	})
	return (
		<>
			<PageHeader
				title={title}
				lead={lead}
				actions={<PrintButton />}
				trail={{
					label: office.trail,
					crumbs: [
						{
							label: reconciliation.title,
							to: `/keuangan/rekonsiliasi?dari=${from}&sampai=${to}`,
						},
						{ label: title },
					],
				}}
			/>
			{shown.length === 0 ? (
				<EmptyList title={followed.lists.none}>{followed.lists.noneText}</EmptyList>
			) : (
				children
			)}
			<Pager next={next} />
		</>
	)
}
