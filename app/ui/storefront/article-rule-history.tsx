import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { WHOLE_BPS } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import type { ToldVersion } from './article-rules.tsx'
import { LegalBasis } from './legal-basis.tsx'

const BPS_PER_PERCENT = 100

/** Every version of every rule there ever was, with its legal basis. */
export function ArticleRuleHistory({ versions }: { versions: readonly ToldVersion[] }) {
	const { rules } = useCopy().pages
	return (
		<Table caption={rules.historyCaption} className="max-w-4xl">
			<thead>
				<tr>
					<Head>{rules.rule}</Head>
					<Head>{rules.from}</Head>
					<Head number>{rules.parties.makers}</Head>
					<Head number>{rules.parties.pnbp}</Head>
					<Head number>{rules.parties.partner}</Head>
					<Head number>{rules.remainder}</Head>
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
	const bpsOf = (party: keyof typeof rules.parties) =>
		terms.components.find((component) => component.party === party)?.shareBps ?? 0
	const shared = terms.components.reduce((sum, component) => sum + component.shareBps, 0)
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
			<Cell number>{percent(bpsOf('makers'))}</Cell>
			<Cell number>{percent(bpsOf('pnbp'))}</Cell>
			<Cell number>{percent(bpsOf('partner'))}</Cell>
			<Cell number>{percent(WHOLE_BPS - shared)}</Cell>
			<Cell className="min-w-64 text-caption">
				<span className="block font-semibold">{rules.bases[terms.base]}</span>
				<LegalBasis>{rule.legalBasis}</LegalBasis>
			</Cell>
		</tr>
	)
}

function percent(shareBps: number): string {
	return shareBps === 0 ? '–' : `${shareBps / BPS_PER_PERCENT}%`
}
