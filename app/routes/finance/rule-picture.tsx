import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { tracePrice, type WaterfallPath, type WaterfallStep } from '#app/domain/shares/waterfall.ts'
import { formatRupiah, negate, type Sen, subtract, WHOLE_BPS, ZERO } from '#app/shared/money.ts'
import { PartyTable } from '#app/ui/finance/party-table.tsx'
import { percent } from '#app/ui/finance/percent.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { waterfallParts } from '#app/ui/storefront/waterfall-parts.ts'

interface Props {
	terms: RuleTerms
	priceSen: Sen
	materialSen: Sen
}

/** One sale by these terms: drawn, in figures, and step by step as one would reckon on paper. */
export function RulePicture({ terms, priceSen, materialSen }: Props) {
	const { draft: words } = useCopy().ruleWork
	const path = tracePrice(priceSen, materialSen, terms)
	const amounts = { price: formatRupiah(priceSen), material: formatRupiah(materialSen) }
	return (
		<>
			<PartyTable
				caption={fill(words.pictureCaption, amounts)}
				parts={waterfallParts(path.waterfall)}
			/>
			<h3 className="mt-5 font-semibold text-small">{words.steps}</h3>
			<Steps path={path} />
			{terms.usableBps < WHOLE_BPS && (
				<p className="mt-3 text-caption text-muted">
					{fill(words.usable, {
						amount: formatRupiah(path.waterfall.makersSen),
						usable: percent(terms.usableBps),
					})}
				</p>
			)}
		</>
	)
}

function Steps({ path }: { path: WaterfallPath }) {
	const { draft: words } = useCopy().ruleWork
	const { step } = words
	const { steps, fromPartnerSen } = path
	const makers = steps.find(({ party }) => party === 'makers')
	const roundingSen = makers ? subtract(makers.exactSen, makers.amountSen) : ZERO
	return (
		<ol className="mt-1 text-small">
			<Line name={step.price} sen={path.priceSen} />
			{path.materialSen > 0 && <Line name={step.material} sen={negate(path.materialSen)} />}
			{path.feeSen > 0 && <Line name={step.fee} sen={negate(path.feeSen)} />}
			{path.shippingSen > 0 && <Line name={step.shipping} sen={negate(path.shippingSen)} />}
			<Line name={<strong>{step.base}</strong>} sen={path.baseSen} />
			{steps.map((one) => (
				<Line key={one.party} name={<PartName part={one} />} sen={negate(one.exactSen)} />
			))}
			{fromPartnerSen > 0 && <Line name={step.fromPartner} sen={fromPartnerSen} />}
			{roundingSen > 0 && <Line name={step.rounding} sen={roundingSen} />}
		</ol>
	)
}

function Line({ name, sen }: { name: ReactNode; sen: Sen }) {
	return (
		<li className="flex items-baseline justify-between gap-4 border-line border-b py-1">
			<span className="min-w-0">{name}</span>
			<Money sen={sen} bare />
		</li>
	)
}

/** Whose part it is, of what it is made, and what decided it. */
function PartName({ part: { party, component, bound } }: { part: WaterfallStep }) {
	const { draft } = useCopy().ruleWork
	const { terms } = useCopy().shareRules
	const made = component
		? [
				component.shareBps > 0 && percent(component.shareBps),
				component.perUnitSen > 0 &&
					fill(terms.perUnit, { amount: formatRupiah(component.perUnitSen) }),
			]
				.filter(Boolean)
				.join(' + ')
		: draft.step.rest
	return (
		<>
			{draft.partyNames[party]}
			<span className="text-muted">
				: {made}
				{bound && `, ${draft.step[bound]}`}
			</span>
		</>
	)
}
