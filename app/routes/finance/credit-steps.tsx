import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { SEN_PER_RUPIAH, type Sen, WHOLE_BPS } from '#app/shared/money.ts'
import { percent } from '#app/ui/finance/percent.ts'
import { Money } from '#app/ui/kit/money.tsx'
import type { Credit } from './credit-row.tsx'

/**
 * The calculation from the price to the credit, as one would do it on paper: price less material is
 * the base, its share is the makers' part, their pieces' part of that is the credit. Where a
 * rounding made a difference it is said.
 */
export function CreditSteps({ credit }: { credit: Credit }) {
	const { steps, roundedPool, roundedPart } = useCopy().finance.maker
	const { waterfall, rule, weight, weightTotal } = credit
	const share = rule.terms.components.find(({ party }) => party === 'makers')?.shareBps
	const isGross = rule.terms.base === 'gross'
	const exactPool = share ? (credit.baseSen * share) / WHOLE_BPS : 0
	const exactPart = (waterfall.makersSen * weight) / weightTotal
	return (
		<>
			<div className="mt-3 flex flex-wrap items-start gap-x-2.5 gap-y-2 text-small">
				<Term label={steps.price} sen={credit.priceSen} />
				{!isGross && (
					<>
						<Sign>−</Sign>
						<Term label={steps.material} sen={waterfall.materialSen} />
						<Sign>=</Sign>
						<Term label={steps.base} sen={credit.baseSen} />
					</>
				)}
				{share && (
					<>
						<Sign>×</Sign>
						<Step label={steps.share}>{percent(share)}</Step>
						<Sign>=</Sign>
						<Term label={steps.pool} sen={waterfall.makersSen} />
					</>
				)}
				<Sign>×</Sign>
				<Step label={steps.pieces}>{fill(steps.fraction, { weight, total: weightTotal })}</Step>
				<Sign>=</Sign>
				<Term label={steps.credit} sen={credit.amountSen} strong />
			</div>
			{exactPool !== waterfall.makersSen && (
				<p className="mt-1.5 text-caption text-muted">{roundedPool}</p>
			)}
			{exactPart % SEN_PER_RUPIAH !== 0 && (
				<p className="mt-1.5 text-caption text-muted">{roundedPart}</p>
			)}
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
