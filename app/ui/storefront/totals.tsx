import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah, type Sen, ZERO } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'

interface Known {
	shippingSen: Sen
	totalSen: Sen
}

/** Nobody knows yet where it goes, or how. */
interface Unknown {
	shippingSen: null
	/** what sending costs at least; null where nothing is known of that either */
	fromSen: Sen | null
}

type Props = (Known | Unknown) & {
	words: { items: string; shipping: string; total: string }
	itemsSen: Sen
	/** part of the total: what tells a transfer from others */
	codeSen?: Sen
}

/** Goods, shipping, and what both come to; without a sum as long as the shipping is not known. */
export function Totals(props: Props) {
	const { delivery, paying } = useCopy().storefront
	const { words, itemsSen, shippingSen, codeSen = ZERO } = props
	return (
		<dl className="text-small">
			<Line term={words.items}>
				<Money sen={itemsSen} />
			</Line>
			<Line term={words.shipping}>
				{shippingSen === null ? (
					shippingFrom(props.fromSen, delivery)
				) : shippingSen === ZERO ? (
					delivery.free
				) : (
					<Money sen={shippingSen} />
				)}
			</Line>
			{codeSen > ZERO && (
				<Line term={paying.codeLine}>
					<Money sen={codeSen} />
				</Line>
			)}
			{shippingSen !== null && (
				<div className="mt-2 flex items-baseline justify-between gap-4 border-edge border-t-[1.5px] pt-3">
					<dt className="font-bold text-body">{words.total}</dt>
					<dd className="font-bold text-title">
						<Money sen={props.totalSen} />
					</dd>
				</div>
			)}
		</dl>
	)
}

function shippingFrom(fromSen: Sen | null, words: { from: string; unknown: string }): string {
	return fromSen === null ? words.unknown : fill(words.from, { price: formatRupiah(fromSen) })
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
	return (
		<div className="flex justify-between gap-4 py-1.5">
			<dt className="text-muted">{term}</dt>
			<dd className="text-right">{children}</dd>
		</div>
	)
}
