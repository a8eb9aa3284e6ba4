import type { ReactNode } from 'react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { LotRow } from '#app/domain/stock/lots.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StockBar } from '#app/ui/office/stock-bar.tsx'

interface Props {
	lot: LotRow
}

/** What there is of a lot, and what became of the rest. */
export function LotFigures({ lot }: Props) {
	const { workshop, stock } = useCopy()
	const { lots: words, lot: page } = workshop
	const figures: { label: string; value: ReactNode }[] = [
		{ label: words.available, value: lot.available },
		{ label: words.reserved, value: lot.reserved },
		{ label: words.sold, value: lot.sold },
		...(lot.writtenOff > 0 ? [{ label: stock.lot.gone, value: lot.writtenOff }] : []),
		{ label: words.received, value: lot.received },
		{ label: words.unitCost, value: <Money sen={lot.unitCostSen} /> },
	]
	return (
		<section aria-label={page.stock}>
			<StockBar
				available={lot.available}
				reserved={lot.reserved}
				sold={lot.sold}
				className="h-3 w-full"
			/>
			<dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-6">
				{figures.map((figure) => (
					<Stat key={figure.label} {...figure} />
				))}
			</dl>
		</section>
	)
}

/** The batch a lot was made as, and the cohort that made it. */
export function LotOrigin({ lot }: Props) {
	const words = useCopy().workshop.lot
	const language = useLanguage()
	const { origin } = lot
	return (
		<Section title={words.originTitle}>
			<DefinitionList
				compact
				items={[
					{ term: words.batch, detail: <span className="figures">{origin.batchCode}</span> },
					{ term: words.worked, detail: <Day date={origin.workDate} /> },
					{
						term: words.cohort,
						detail: (
							<TextLink to={`/angkatan/${origin.cohort.slug}`} reloadDocument>
								{inLanguage(origin.cohort.name, language)}
							</TextLink>
						),
					},
					{ term: words.programme, detail: inLanguage(origin.programme.name, language) },
					...(origin.partner ? [{ term: words.partner, detail: origin.partner.name }] : []),
					{ term: words.sku, detail: <span className="figures">{lot.sku}</span> },
					{ term: words.receivedAt, detail: <DateTime at={lot.receivedAt} /> },
				]}
			/>
		</Section>
	)
}
