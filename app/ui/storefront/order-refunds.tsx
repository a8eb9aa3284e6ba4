import { momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import type { OrderView } from './order-view.ts'

type Refund = OrderView['refunds'][number]

/** What went back to the buyer, and when; or that it is on its way. */
export function OrderRefunds({ view, className }: { view: OrderView; className?: string }) {
	const copy = useCopy()
	if (view.refunds.length === 0) return null
	return (
		<section
			aria-labelledby="pengembalian"
			className={classes('rounded-patch border border-line bg-surface p-5 sm:p-8', className)}
		>
			<h2 id="pengembalian" className="font-display text-title">
				{copy.refunds.buyer.title}
			</h2>
			<ul className="mt-3 flex flex-col gap-3 text-small">
				{view.refunds.map((refund) => (
					<li key={refund.id} className="flex gap-3">
						<Icon
							name={refund.state === 'settled' ? 'check' : 'info'}
							className="mt-0.5 shrink-0 text-terracotta"
						/>
						<span>{saying(refund, copy)}</span>
					</li>
				))}
			</ul>
			{view.leftSen !== null && view.state !== 'refunded' && (
				<p className="mt-4 border-line border-t pt-3 text-small">
					{fill(copy.refunds.buyer.left, { amount: formatRupiah(view.leftSen) })}
				</p>
			)}
		</section>
	)
}

function saying(
	{ state, amountSen, hadElsewhereSen, settledAt, requestedAt }: Refund,
	{ refunds, calendar }: Copy,
): string {
	const { buyer: words } = refunds
	if (hadElsewhereSen === amountSen) {
		return fill(words.hadElsewhere, { amount: formatRupiah(amountSen) })
	}
	const amount = formatRupiah(subtract(amountSen, hadElsewhereSen))
	// What was given back at the gateway past us was found when it had gone.
	const wentAt = state === 'unassigned' ? requestedAt : state === 'settled' ? settledAt : null
	if (wentAt) return fill(words.settled, { amount, date: momentInWords(wentAt, calendar) })
	if (state === 'owed') return fill(words.owed, { amount })
	return fill(state === 'failed' ? words.failed : words.underWay, { amount })
}
