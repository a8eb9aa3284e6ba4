import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { AdjustmentTable } from './adjustment-table.tsx'
import { ContributionTable } from './contribution-table.tsx'
import { HolderTable } from './holder-table.tsx'
import { LotOrigin } from './lot-facts.tsx'
import type { Trace } from './read-trace.server.ts'

type Props = Extract<Trace, { kind: 'lot' }>['lot']

/** A lot backward to the people who made it, and forward to everybody who has a piece of it. */
export function LotTrace({ lot, sessions, adjustments, holders, nextCursor }: Props) {
	const { trace: words, stock } = useCopy()
	return (
		<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
			<div className="flex min-w-0 flex-col gap-8">
				<h2 className="font-display text-heading">{words.backward}</h2>
				<LotOrigin lot={lot} />
				<Sessions sessions={sessions} />
				<Section title={words.sheet}>
					<ContributionTable contributions={lot.contributions} />
					<p className="py-3 text-small">
						{words.material}: {fill(words.materialOf, { amount: formatRupiah(lot.unitCostSen) })}
						{' · '}
						<TextLink to={`/jejak/${lot.code}`} reloadDocument>
							{words.story}
						</TextLink>
					</p>
				</Section>
			</div>
			<div className="flex min-w-0 flex-col gap-8">
				<h2 className="font-display text-heading">{words.forward}</h2>
				<Whereabouts lot={lot} />
				{adjustments.length > 0 && (
					<Section title={stock.lot.goneTitle}>
						<AdjustmentTable rows={adjustments} />
					</Section>
				)}
				{holders.length > 0 && (
					<Section title={words.orders}>
						<HolderTable holders={holders} />
						<Pager next={nextCursor} />
					</Section>
				)}
			</div>
		</div>
	)
}

function Sessions({ sessions }: Pick<Props, 'sessions'>) {
	const { trace: words } = useCopy()
	const language = useLanguage()
	if (sessions.length === 0) return null
	return (
		<Section title={words.sessions}>
			<ul className="divide-y divide-line text-small">
				{sessions.map(({ id, topic, cohort }) => (
					<li key={id} className="py-2.5">
						<TextLink to={`/bengkel/pertemuan/${id}`}>
							{inLanguage(topic ?? cohort.name, language)}
						</TextLink>
					</li>
				))}
			</ul>
		</Section>
	)
}

/** Every piece of the lot, in one of four places. */
function Whereabouts({ lot }: Pick<Props, 'lot'>) {
	const { trace: words, stock } = useCopy()
	const pieces = (count: number) => (
		<span className="whitespace-nowrap">{fill(stock.pieces, { count })}</span>
	)
	const place = lot.place ? `${lot.place.code} · ${lot.place.name}` : words.noPlace
	return (
		<DefinitionList
			compact
			items={[
				{ term: fill(words.onShelf, { place }), detail: pieces(lot.available) },
				{ term: words.reserved, detail: pieces(lot.reserved) },
				{ term: words.sold, detail: pieces(lot.sold) },
				{ term: words.gone, detail: pieces(lot.writtenOff) },
				{
					term: words.all,
					detail: (
						<TextLink to={`/bengkel/lot/${lot.code}`} className="figures">
							{pieces(lot.received)}
						</TextLink>
					),
				},
			]}
		/>
	)
}
