import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { takesMaterial } from '#app/domain/shares/rule.ts'
import { add, formatRupiah, SEN_PER_RUPIAH, type Sen, WHOLE_BPS } from '#app/shared/money.ts'
import { percent } from '#app/ui/finance/percent.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { useOtherMeasure } from '#app/ui/office/use-other-measure.ts'
import type { Credit } from './credit-row.tsx'

/**
 * The calculation from the price to the credit, as one would do it on paper: price less what is
 * paid first is the base, by the rule the makers' part, and their pieces' part of that is the
 * credit. Where a bound or a rounding made a difference it is said.
 */
export function CreditSteps({ credit }: { credit: Credit }) {
	const { finance, shareRules } = useCopy()
	const { steps } = finance.maker
	const { path, rule, weight, weightTotal } = credit
	const isEqual = rule.terms.inner === 'equal'
	return (
		<>
			<div className="mt-3 flex flex-wrap items-start gap-x-2.5 gap-y-2 text-small">
				<Term label={steps.price} sen={path.priceSen} />
				{takesMaterial(rule.terms) && <Less label={steps.material} sen={path.materialSen} />}
				{path.feeSen > 0 && <Less label={shareRules.path.fee} sen={path.feeSen} />}
				{path.shippingSen > 0 && <Less label={shareRules.path.shipping} sen={path.shippingSen} />}
				{(takesMaterial(rule.terms) || path.baseSen < path.priceSen) && (
					<>
						<Sign>=</Sign>
						<Term label={steps.base} sen={path.baseSen} />
					</>
				)}
				<MakersPart credit={credit} />
				<Sign>=</Sign>
				<Term label={steps.pool} sen={path.waterfall.makersSen} />
				<Sign>×</Sign>
				<Step label={isEqual ? shareRules.path.people : steps.pieces}>
					{fill(steps.fraction, { weight, total: weightTotal })}
				</Step>
				<Sign>=</Sign>
				<Term label={steps.credit} sen={credit.amountSen} strong />
			</div>
			{useNotes(credit).map((note) => (
				<p key={note} className="mt-1.5 text-caption text-muted">
					{note}
				</p>
			))}
		</>
	)
}

/** What is done to the base: a share of it, a sum for each piece, or what the others leave. */
function MakersPart({ credit: { path } }: { credit: Credit }) {
	const { finance, shareRules } = useCopy()
	const makers = path.steps.find(({ party }) => party === 'makers')
	if (!makers) return null
	const { component } = makers
	if (!component) {
		const others = path.steps.filter(({ party }) => party !== 'makers')
		const takenSen = add(...others.map(({ exactSen }) => exactSen))
		return <Less label={shareRules.path.others} sen={takenSen} />
	}
	return (
		<>
			{component.shareBps > 0 && (
				<>
					<Sign>×</Sign>
					<Step label={finance.maker.steps.share}>{percent(component.shareBps)}</Step>
				</>
			)}
			{component.perUnitSen > 0 && (
				<>
					<Sign>{component.shareBps > 0 ? '+' : '→'}</Sign>
					<Term label={shareRules.path.perUnit} sen={component.perUnitSen} />
				</>
			)}
		</>
	)
}

/** What the figures alone do not say. */
function useNotes({ path, rule, sheet, weight, weightTotal }: Credit): string[] {
	const { finance, shareRules } = useCopy()
	const { path: words } = shareRules
	const notes: string[] = []
	const makers = path.steps.find(({ party }) => party === 'makers')
	if (makers?.component) {
		const { component, bound, shareSen, exactSen } = makers
		const amount = formatRupiah(add(shareSen, component.perUnitSen))
		if (bound) notes.push(fill(words[bound], { amount, bound: formatRupiah(exactSen) }))
	} else if (makers) notes.push(words.rest)
	if (path.feeSen > 0) notes.push(words.feeNote)
	if (makers && makers.exactSen !== makers.amountSen) notes.push(finance.maker.roundedPool)
	const exactPart = (path.waterfall.makersSen * weight) / weightTotal
	if (exactPart % SEN_PER_RUPIAH !== 0) notes.push(finance.maker.roundedPart)
	const other = useOtherMeasure()(rule.terms.inner, sheet[0]?.unit)
	if (other) notes.push(other)
	const { usableBps } = rule.terms
	if (usableBps < WHOLE_BPS) {
		notes.push(fill(shareRules.terms.usable, { percent: percent(usableBps) }))
	}
	return notes
}

function Less({ label, sen }: { label: string; sen: Sen }) {
	return (
		<>
			<Sign>−</Sign>
			<Term label={label} sen={sen} />
		</>
	)
}

function Term({ label, sen, strong = false }: { label: string; sen: Sen; strong?: boolean }) {
	return (
		<Step label={label}>
			<Money sen={sen} bare className={strong ? 'font-bold' : 'font-medium'} />
		</Step>
	)
}

/** A figure with its name under it. */
function Step({ label, children }: { label: string; children: ReactNode }) {
	return (
		<span className="inline-flex flex-col items-center leading-tight">
			<span className="figures">{children}</span>
			<span className="text-caption text-muted">{label}</span>
		</span>
	)
}

function Sign({ children }: { children: string }) {
	return <span className="text-muted leading-tight">{children}</span>
}
