import type { Sen } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'

interface Props {
	words: { items: string; shipping: string; total: string }
	itemsSen: Sen
	shippingSen: Sen
	totalSen: Sen
}

/** Goods, shipping, and what both come to. */
export function Totals({ words, itemsSen, shippingSen, totalSen }: Props) {
	return (
		<dl className="text-small">
			<Line term={words.items} sen={itemsSen} />
			<Line term={words.shipping} sen={shippingSen} />
			<div className="mt-2 flex items-baseline justify-between gap-4 border-edge border-t-[1.5px] pt-3">
				<dt className="font-bold text-body">{words.total}</dt>
				<dd className="font-bold text-title">
					<Money sen={totalSen} />
				</dd>
			</div>
		</dl>
	)
}

function Line({ term, sen }: { term: string; sen: Sen }) {
	return (
		<div className="flex justify-between gap-4 py-1.5">
			<dt className="text-muted">{term}</dt>
			<dd>
				<Money sen={sen} />
			</dd>
		</div>
	)
}
