import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { computeWaterfall } from '#app/domain/shares/waterfall.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { formatRupiah, rupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import type { AppliedRule } from './offer.ts'
import { useTermsInWords } from './use-terms-in-words.ts'
import { Waterfall } from './waterfall.tsx'
import { waterfallParts } from './waterfall-parts.ts'

/** Round figures for the worked example of each rule. */
export const EXAMPLE_PRICE = rupiah(30_000)
export const EXAMPLE_MATERIAL = rupiah(8_000)

/** A version of a rule as it is told in public: who proposed and approved it stays in the house. */
export interface ToldVersion extends AppliedRule {
	readonly code: string
	readonly effectiveFrom: CalendarDate
	/** its last day; null: until another one begins */
	readonly effectiveUntil: CalendarDate | null
	readonly terms: RuleTerms
}

interface Props {
	/** the newest of each rule first */
	versions: readonly ToldVersion[]
	today: CalendarDate
}

/** Each rule as it is in force today, worked out on round figures. */
export function ArticleRules({ versions, today }: Props) {
	const { rules } = useCopy().pages
	const latest = versions.filter(
		(version) =>
			version ===
			versions.find(({ code, effectiveFrom }) => code === version.code && effectiveFrom <= today),
	)
	const inForce = latest.filter(
		({ effectiveUntil }) => effectiveUntil === null || effectiveUntil >= today,
	)
	if (inForce.length === 0) return <p className="text-muted">{rules.none}</p>
	return (
		<div className="grid items-start gap-6 xl:grid-cols-2">
			{inForce.map((version) => (
				<RuleCard key={version.code} version={version} />
			))}
		</div>
	)
}

function RuleCard({ version }: { version: ToldVersion }) {
	const { rules } = useCopy().pages
	const language = useLanguage()
	const waterfall = computeWaterfall(EXAMPLE_PRICE, EXAMPLE_MATERIAL, version.terms)
	const termsInWords = useTermsInWords()
	const [before, after] = rules.inForce.split('{date}')
	return (
		<article className="rounded-patch border border-line bg-surface p-5 sm:p-7">
			<h3 className="font-display text-title">{inLanguage(version.name, language)}</h3>
			<p className="mt-1 mb-5 text-caption text-muted">
				{before}
				<Day date={version.effectiveFrom} />
				{after}
			</p>
			<div className="mb-5 flex flex-col gap-1.5 text-small">
				{termsInWords(version.terms).map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
			</div>
			<p className="mb-4 text-small">
				{fill(rules.caption, {
					price: formatRupiah(EXAMPLE_PRICE),
					material: formatRupiah(EXAMPLE_MATERIAL),
				})}
			</p>
			<Waterfall totalSen={EXAMPLE_PRICE} parts={waterfallParts(waterfall)} rules={[version]} />
		</article>
	)
}
