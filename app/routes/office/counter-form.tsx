import { Form, useNavigation } from '@remix-run/react'
import { closedDaysInWords, counterHoursInWords } from '#app/copy/counter-hours.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CounterDay, CounterTimes } from '#app/domain/shipping/counter.ts'
import { timeField } from '#app/domain/shipping/counter-fields.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { FieldErrors } from '#app/ui/kit/field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	times: CounterTimes
	answer: FormAnswer | undefined
}

/** When the counter is open on each day of the week, beside what buyers read of it now. */
export function CounterForm({ times, answer }: Props) {
	const copy = useCopy()
	const { hours: words, ...settings } = copy.office.settings
	const busy = useNavigation().state === 'submitting'
	const closed = closedDaysInWords(times.closedOn, copy)
	return (
		<Section id="loket" title={words.title} lead={words.lead}>
			<RefusalNotice answer={answer} title={settings.refusedTitle} className="mt-4" />
			<div className="mt-4 grid items-start gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<Form method="post" noValidate>
					<input type="hidden" name="intent" value="counter" />
					<ul aria-label={words.caption} className="divide-y divide-line border-line border-y">
						{times.days.map((day) => (
							<Day key={day.weekday} day={day} answer={answer} />
						))}
					</ul>
					<Button busy={busy} className="mt-5">
						{busy ? settings.submitting : words.submit}
					</Button>
				</Form>
				<div className="rounded-patch bg-sunken px-4 py-3.5 text-small">
					<p className="font-semibold">{words.told}</p>
					<ul className="figures mt-1">
						{counterHoursInWords(times.days, copy).map((line) => (
							<li key={line}>{line}</li>
						))}
						{closed && <li className="first-letter:uppercase">{closed}</li>}
					</ul>
				</div>
			</div>
		</Section>
	)
}

const TIMES = [
	{ name: 'opens', span: 0, edge: 'opens' },
	{ name: 'closes', span: 0, edge: 'closes' },
	{ name: 'opensAgain', span: 1, edge: 'opens' },
	{ name: 'closesAgain', span: 1, edge: 'closes' },
] as const

function Day({ day, answer }: { day: CounterDay; answer: FormAnswer | undefined }) {
	const { office, calendar, storefront } = useCopy()
	const words = office.settings.hours
	const { weekday, spans } = day
	const name = calendar.weekdays[weekday - 1] ?? ''
	const isWrong = TIMES.some((time) => answer?.faults[timeField(time.name, weekday)])
	const errorId = `hari-${weekday}`
	return (
		<li className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[6.5rem_1fr_1fr] sm:items-center">
			<span className="font-semibold text-small">{name}</span>
			{[0, 1].map((span) => (
				<span key={span} className="flex flex-wrap items-center gap-2">
					{TIMES.filter((time) => time.span === span).map((time) => (
						<span key={time.name} className="contents">
							{time.edge === 'closes' && (
								<span aria-hidden="true" className="text-caption text-muted">
									{words.to}
								</span>
							)}
							<input
								inputMode="decimal"
								maxLength={5}
								autoComplete="off"
								name={timeField(time.name, weekday)}
								aria-label={fill(words[time.name], { day: name })}
								defaultValue={
									answer?.typed[timeField(time.name, weekday)] ??
									spans[span]?.[time.edge].replace(':', storefront.delivery.clock)
								}
								aria-invalid={isWrong || undefined}
								aria-describedby={isWrong ? `${errorId}-error` : undefined}
								className="control figures w-24"
							/>
						</span>
					))}
				</span>
			))}
			<div className="sm:col-span-3">
				<FieldErrors
					controlId={errorId}
					errors={isWrong ? [fill(words.fault, { day: name })] : undefined}
				/>
			</div>
		</li>
	)
}
