import { momentInWords } from '#app/copy/calendar.ts'
import { counterTimesInWords } from '#app/copy/counter-hours.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type CounterTimes, counterPlace } from '#app/domain/shipping/counter.ts'
import { Money } from '#app/ui/kit/money.tsx'
import type { HandPayment } from './hand-payment.ts'

/** What is brought along to the counter, until when, and when it is open. */
export function PayAtCounter({ hand, times }: { hand: HandPayment; times: CounterTimes }) {
	const copy = useCopy()
	const { cash: words } = copy.storefront.paying
	return (
		<section
			aria-labelledby="tunai"
			className="rounded-patch border-[1.5px] border-edge bg-surface p-5"
		>
			<h2 id="tunai" className="font-semibold text-muted text-small">
				{words.title}
			</h2>
			<p className="mt-1 font-display text-poster">
				<Money sen={hand.dueSen} />
			</p>
			<p className="mt-1 font-semibold text-small">
				{fill(words.until, { until: momentInWords(hand.payUntil, copy.calendar) })}
			</p>
			<p className="mt-3 text-small">
				{fill(words.where, {
					place: counterPlace,
					hours: counterTimesInWords(times, copy),
				})}
			</p>
			<p className="mt-2 text-muted text-small">{words.released}</p>
		</section>
	)
}
