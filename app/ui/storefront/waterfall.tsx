import { Fragment } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { inOrder, type Party, PartySwatch, ShareBar } from '#app/ui/kit/share-bar.tsx'
import { LegalBasis } from './legal-basis.tsx'
import type { AppliedRule } from './offer.ts'
import { percentsOf } from './waterfall-parts.ts'
import { WaterfallStep } from './waterfall-step.tsx'

interface Part {
	party: Party
	amountSen: Sen
}

interface Props {
	totalSen: Sen
	parts: readonly Part[]
	/** the rules the parts follow: one for a piece, perhaps several for an order */
	rules: readonly AppliedRule[]
}

/** A price and who gets which rupiah of it: drawn, in figures, and by which rule. */
export function Waterfall({ totalSen, parts, rules }: Props) {
	const { money } = useCopy().storefront
	return (
		<div className="flex flex-col gap-4">
			<ShareBar parts={parts} />
			<WaterfallTable totalSen={totalSen} parts={parts} />
			<div className="flex flex-col gap-2 text-caption text-muted">
				{rules.map((rule) => (
					<RuleLine key={`${rule.name.id} ${rule.version}`} rule={rule} />
				))}
				<p>{rules.some((rule) => rule.isExample) ? money.exampleLong : money.shippingApart}</p>
			</div>
		</div>
	)
}

function WaterfallTable({ totalSen, parts }: Omit<Props, 'rules'>) {
	const { money } = useCopy().storefront
	let sum = 0
	const ordered = inOrder(parts)
	const percents = percentsOf(ordered.map((part) => part.amountSen))
	const rows = ordered.map((part, index) => {
		const from = sum
		sum += part.amountSen
		return { ...part, percent: percents[index] ?? 0, from, to: sum }
	})
	return (
		<table className="w-full text-small">
			<caption className="sr-only">
				{fill(money.caption, { price: formatRupiah(totalSen) })}
			</caption>
			<thead className="sr-only">
				<tr>
					<th scope="col">{money.party}</th>
					<th scope="col">{money.amount}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ party, amountSen, percent, from, to }) => (
					<Fragment key={party}>
						<tr className="align-top">
							<th scope="row" className="pt-3 pr-3 text-left font-normal">
								<span className="flex gap-3">
									<span className="pt-1">
										<PartySwatch party={party} />
									</span>
									<span>
										<span className="font-semibold">{money.parties[party]}</span>
										<span className="block text-caption text-muted">{money.notes[party]}</span>
									</span>
								</span>
							</th>
							<td className="w-px whitespace-nowrap pt-3 text-right">
								<Money sen={amountSen} className="font-semibold" />
								<span className="figures block text-caption text-muted">{percent}%</span>
							</td>
						</tr>
						{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus */}
						<tr aria-hidden="true" className="border-line border-b">
							<td colSpan={2} className="pt-2 pb-3">
								<WaterfallStep party={party} from={from} to={to} total={totalSen} />
							</td>
						</tr>
					</Fragment>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="pt-3 text-left font-semibold">
						{money.total}
					</th>
					<td className="pt-3 text-right font-bold">
						<Money sen={totalSen} />
					</td>
				</tr>
			</tfoot>
		</table>
	)
}

function RuleLine({ rule }: { rule: AppliedRule }) {
	const { money } = useCopy().storefront
	const language = useLanguage()
	const { name, version, legalBasis } = rule
	const line = fill(money.rule, { name: inLanguage(name, language), version })
	const [before, after] = line.split('{basis}')
	return (
		<p>
			{rule.isExample && (
				<Badge tone="warn" className="mr-2">
					{money.example}
				</Badge>
			)}
			{before}
			<LegalBasis>{legalBasis}</LegalBasis>
			{after}
		</p>
	)
}
