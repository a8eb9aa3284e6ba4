import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PartySwatch } from '#app/ui/kit/share-bar.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

type Unit = OrderBooks['units'][number]

/** Every piece of an order: its lot, its rule, and the rupiah each party got of it. */
export function UnitTable({ units }: { units: readonly Unit[] }) {
	const { order: words } = useCopy().finance
	return (
		<ul aria-label={words.unitsCaption} className="divide-y divide-line">
			{units.map((unit) => (
				<li
					key={unit.position}
					className="grid break-inside-avoid gap-x-8 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
				>
					<Piece unit={unit} />
					{unit.shares.length > 0 && <Shares unit={unit} />}
				</li>
			))}
		</ul>
	)
}

const TONES = { refunded: 'warn', exchanged: 'warn', replacement: 'info' } as const

function Piece({ unit }: { unit: Unit }) {
	const { finance, refunds } = useCopy()
	const { order: words, maker } = finance
	const language = useLanguage()
	const rule = fill(maker.ruleVersion, {
		name: inLanguage(unit.rule.name, language),
		version: unit.rule.version,
	})
	return (
		<div className="text-small">
			<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-caption text-muted">
				{fill(words.unit, { position: unit.position })}
				{unit.fate && <Badge tone={TONES[unit.fate]}>{refunds.fates[unit.fate]}</Badge>}
				{unit.outcome && <Badge tone="plain">{refunds.fates[unit.outcome]}</Badge>}
			</p>
			<p className="font-semibold">
				{[unit.productName, unit.variantLabel]
					.map((text) => inLanguage(text, language))
					.filter(Boolean)
					.join(', ')}
			</p>
			<p className="text-caption">
				{fill(words.unitPrice, {
					price: formatRupiah(unit.priceSen),
					material: formatRupiah(unit.materialCostSen),
				})}
			</p>
			<p className="text-caption text-muted">
				{maker.chain.lot} <span className="figures text-ink">{unit.lotCode}</span>
			</p>
			<p className="text-caption">
				<TextLink to={`/keuangan/aturan#${unit.rule.versionId}`}>{rule}</TextLink>
			</p>
		</div>
	)
}

function Shares({ unit }: { unit: Unit }) {
	const { finance, shareRules } = useCopy()
	const { order: words } = finance
	const { parties } = shareRules
	return (
		<table className="w-full self-start text-caption">
			<caption className="sr-only">{fill(words.unit, { position: unit.position })}</caption>
			<tbody>
				{unit.shares.map((share) => (
					<tr key={share.shareId}>
						<th scope="row" className="py-1 pr-3 text-left font-normal">
							<span className="flex items-center gap-2">
								<PartySwatch party={share.party === 'held' ? 'maker' : share.party} />
								{share.makerCode ? (
									<>
										<TextLink to={`/keuangan/tabungan/${share.makerCode}`} className="figures">
											{share.makerCode}
										</TextLink>
										<span className="figures text-muted">
											{share.weight}/{share.weightTotal}
										</span>
										{share.party === 'held' && <span className="text-warn">{parties.held}</span>}
									</>
								) : (
									(share.partnerName ?? parties[share.party])
								)}
							</span>
						</th>
						<td className="py-1 text-right">
							<Money sen={share.amountSen} bare />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
