import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { type RuleParty, type RuleTerms, ruleParties } from '#app/domain/shares/rule.ts'
import { bps, formatRupiah, WHOLE_BPS } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { percent } from '#app/ui/finance/percent.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import type { ToldVersion } from './article-rules.tsx'
import { LegalBasis } from './legal-basis.tsx'

/** Every version of every rule there ever was, with its legal basis. */
export function ArticleRuleHistory({ versions }: { versions: readonly ToldVersion[] }) {
	const { rules } = useCopy().pages
	return (
		<Table caption={rules.historyCaption} className="max-w-4xl">
			<thead>
				<tr>
					<Head>{rules.rule}</Head>
					<Head>{rules.from}</Head>
					{ruleParties.map((party) => (
						<Head key={party} number>
							{rules.parties[party]}
						</Head>
					))}
					<Head>{rules.basis}</Head>
				</tr>
			</thead>
			<tbody>
				{versions.map((version) => (
					<Row key={`${version.code} ${version.version}`} version={version} />
				))}
			</tbody>
		</Table>
	)
}

function Row({
	version: { name, version, effectiveFrom, terms, ...rule },
}: {
	version: ToldVersion
}) {
	const { rules } = useCopy().pages
	const language = useLanguage()
	return (
		<tr>
			<Head scope="row" className="min-w-44">
				{inLanguage(name, language)}
				<span className="block font-normal text-caption text-muted">
					{rules.version.replace('{version}', String(version))}
					{rule.isExample && (
						<Badge tone="warn" className="ml-2">
							{rules.example}
						</Badge>
					)}
				</span>
			</Head>
			<Cell className="whitespace-nowrap">
				<Day date={effectiveFrom} short />
			</Cell>
			{ruleParties.map((party) => (
				<Cell key={party} number>
					<Part terms={terms} party={party} />
				</Cell>
			))}
			<Cell className="min-w-64 text-caption">
				<span className="block font-semibold">{rules.bases[terms.base]}</span>
				<LegalBasis>{rule.legalBasis}</LegalBasis>
			</Cell>
		</tr>
	)
}

/** What a party gets by a version, short enough for a cell. */
function Part({ terms, party }: { terms: RuleTerms; party: RuleParty }) {
	const { pages, shareRules } = useCopy()
	const { rules } = pages
	const { components, remainder } = terms
	const own = components.find((component) => component.party === party)
	if (party === remainder) {
		const isPlain = components.every(({ perUnitSen, floorSen }) => !perUnitSen && !floorSen)
		const rest = WHOLE_BPS - components.reduce((sum, { shareBps }) => sum + shareBps, 0)
		return isPlain ? percent(bps(rest)) : rules.rest
	}
	if (!own) return '–'
	const amounts = [
		own.shareBps > 0 && percent(own.shareBps),
		own.perUnitSen > 0 && fill(rules.perUnit, { amount: formatRupiah(own.perUnitSen) }),
	]
	const { floor, cap } = shareRules.terms
	return (
		<>
			{amounts.filter(Boolean).join(' + ')}
			{own.floorSen !== null && (
				<span className="block text-caption">
					{fill(floor, { amount: formatRupiah(own.floorSen) })}
				</span>
			)}
			{own.capSen !== null && (
				<span className="block text-caption">
					{fill(cap, { amount: formatRupiah(own.capSen) })}
				</span>
			)}
		</>
	)
}
