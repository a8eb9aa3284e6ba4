import { closedDaysInWords, counterHoursInWords } from '#app/copy/counter-hours.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { COUNTER_DAYS, type CounterTimes, counterPlace } from '#app/domain/shipping/counter.ts'

interface Props {
	times: CounterTimes
	/** how long it is kept there is not said yet: it has to be paid first, by a day of its own */
	isUnpaid?: boolean
}

/** Where the counter is, when it is open, and how long an order waits there. */
export function CounterFacts({ times, isUnpaid = false }: Props) {
	const copy = useCopy()
	const { delivery: words } = copy.storefront
	const closed = closedDaysInWords(times.closedOn, copy)
	return (
		<div className="rounded-patch bg-sunken px-4 py-3.5 text-small">
			<p className="font-semibold">{words.counterTitle}</p>
			<p className="text-muted">{counterPlace}</p>
			<p className="mt-2 font-semibold">{words.hoursTitle}</p>
			<ul className="figures">
				{counterHoursInWords(times.days, copy).map((line) => (
					<li key={line}>{line}</li>
				))}
				{closed && <li className="font-semibold first-letter:uppercase">{closed}</li>}
			</ul>
			<p className="text-muted">{words.closedHolidays}</p>
			<p className="mt-2 text-muted">
				{words.counterText} {!isUnpaid && fill(words.counterKept, { days: COUNTER_DAYS })}
			</p>
		</div>
	)
}
