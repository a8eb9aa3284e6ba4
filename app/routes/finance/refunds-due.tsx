import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Sen } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'

interface Props {
	orders: readonly { readonly number: string; readonly totalSen: Sen }[]
}

/** Orders whose complaints were upheld: their money waits to be given back. */
export function RefundsDue({ orders }: Props) {
	const { finance: words } = useCopy().complaints
	const mayRefund = useStaff()?.role === 'treasurer'
	if (orders.length === 0) return null
	return (
		<Section title={words.title} className="mb-12">
			<p className="mt-1 text-muted text-small">{words.lead}</p>
			<ul className="mt-3 divide-y divide-line border-line border-y">
				{orders.map(({ number, totalSen }) => (
					<li key={number} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
						<Link to={`/keuangan/pesanan/${number}`} className="figures text-link">
							{number}
						</Link>
						<Money sen={totalSen} />
						{mayRefund && (
							<Link
								to={`/keuangan/pesanan/${number}/pengembalian`}
								aria-label={fill(words.refundWhich, { number })}
								className="ml-auto inline-flex min-h-11 items-center font-semibold text-primary"
							>
								{words.refund}
							</Link>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
