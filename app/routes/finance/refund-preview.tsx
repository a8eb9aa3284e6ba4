import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { add, formatRupiah } from '#app/shared/money.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Icon, type IconName } from '#app/ui/kit/icon.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

/** In plain words what giving this order back will do to its buyer, its makers and its stock. */
export function RefundPreview({ order }: { order: OrderBooks }) {
	const { finance, handPayments } = useCopy()
	const { refund: words } = finance
	const makers = order.units.flatMap(({ shares }) => shares.filter(({ makerCode }) => makerCode))
	const credited = {
		amount: formatRupiah(add(...makers.map(({ amountSen }) => amountSen))),
		makers: new Set(makers.map(({ makerCode }) => makerCode)).size,
	}
	const stock = stockWords(order, words)
	const { feeSen, method, takenSen } = order.payment
	const amount = formatRupiah(takenSen ?? order.totalSen)
	const fee = feeSen === null ? words.feeUnknown : fill(words.fee, { fee: formatRupiah(feeSen) })
	const points: { icon: IconName; text: string }[] = [
		{ icon: 'arrow-left', text: fill(words.toBuyer, { amount }) },
		{ icon: 'people', text: fill(order.savingsFinalAt ? words.final : words.pending, credited) },
		{ icon: 'info', text: words.others },
		{ icon: 'parcel', text: stock },
		{ icon: 'info', text: method === 'stripe' ? fee : handPayments.one.noFee },
		{ icon: 'alert', text: words.once },
	]
	return (
		<Card title={words.whatHappens}>
			<ul className="flex flex-col gap-3 text-small">
				{points.map(({ icon, text }) => (
					<li key={text} className="flex gap-3">
						<Icon name={icon} className="mt-0.5 shrink-0 text-terracotta" />
						<span>{text}</span>
					</li>
				))}
			</ul>
		</Card>
	)
}

/** What becomes of the pieces: at home they go back to their lots. */
function stockWords(
	{ units, piecesSent: out }: OrderBooks,
	words: { sent: string; unsent: string; part: string },
): string {
	const home = units.length - out
	if (out === 0) return fill(words.unsent, { pieces: home })
	return home > 0 ? fill(words.part, { home, out }) : fill(words.sent, { pieces: out })
}
