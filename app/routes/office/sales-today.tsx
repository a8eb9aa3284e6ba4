import { useCopy } from '#app/copy/use-copy.ts'
import type { CounterSaleFacts } from '#app/domain/till/sales.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	sales: readonly (CounterSaleFacts & { number: string })[]
	/** where the next page begins */
	next: string | null
	className?: string
}

/** What the officer has sold today, each with the way to its receipt and to voiding it. */
export function SalesToday({ sales, next, className }: Props) {
	const { drawer: words, slip, done } = useCopy().till
	return (
		<Section title={words.sales} {...(className && { className })}>
			{sales.length === 0 ? (
				<p className="mt-3 text-muted text-small">{words.noSales}</p>
			) : (
				<ul className="divide-y divide-line text-small">
					{sales.map((sale) => (
						<li key={sale.orderId} className="flex items-start justify-between gap-4 py-2.5">
							<span className="min-w-0">
								<TextLink to={`/kantor/kasir/${sale.number}/selesai`} className="figures">
									{sale.number}
								</TextLink>
								{sale.voidedAt !== null && (
									<span className="ml-3">
										<Badge tone="plain">{done.voided}</Badge>
									</span>
								)}
								<span className="block text-muted">
									<DateTime at={sale.soldAt} short />
								</span>
							</span>
							<span className="text-right">
								<Money
									sen={sale.totalSen}
									className={classes(
										'font-semibold',
										sale.voidedAt !== null && 'text-muted line-through',
									)}
								/>
								<span className="block text-muted">
									{sale.handedSen === null ? slip.qris : slip.cash}
								</span>
							</span>
						</li>
					))}
				</ul>
			)}
			<Pager next={next} />
		</Section>
	)
}
