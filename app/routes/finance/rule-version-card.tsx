import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { PartyTable } from '#app/ui/finance/party-table.tsx'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useTermsInWords } from '#app/ui/storefront/use-terms-in-words.ts'
import { waterfallParts } from '#app/ui/storefront/waterfall-parts.ts'
import type { RuleView } from './read-rules.server.ts'

const TONES: Record<RuleView['standing'], BadgeTone> = {
	inForce: 'good',
	upcoming: 'info',
	superseded: 'plain',
	ended: 'plain',
}

/**
 * One version of a rule: since when, what it says, on what it rests, and what it does to a price.
 */
export function RuleVersionCard({ version }: { version: RuleView }) {
	const { finance, calendar, ruleWork } = useCopy()
	const words = { ...finance.rules, ended: ruleWork.list.ended }
	const [division, ...details] = useTermsInWords()(version.terms)
	const { sample } = version
	const rule = fill(finance.maker.ruleVersion, {
		name: inLanguage(version.name, useLanguage()),
		version: version.version,
	})
	const amounts = {
		price: formatRupiah(sample.priceSen),
		material: formatRupiah(sample.materialSen),
	}
	return (
		<article
			id={version.versionId}
			className="grid scroll-mt-6 gap-x-10 gap-y-6 rounded-patch border border-line bg-surface p-5 target:border-primary lg:grid-cols-[minmax(0,1fr)_24rem]"
		>
			<div>
				<header className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
					<h3 className="font-bold text-body">
						{fill(words.version, { version: version.version })}
					</h3>
					<Badge tone={TONES[version.standing]}>{words[version.standing]}</Badge>
					{version.isExample && <Badge tone="warn">{words.example}</Badge>}
					<p className="text-muted text-small">
						{fill(words.from, { date: dayInWords(version.effectiveFrom, calendar) })}
						{version.effectiveUntil &&
							` ${fill(ruleWork.list.until, { date: dayInWords(version.effectiveUntil, calendar) })}`}
					</p>
				</header>
				<p className="mt-3 text-small">{division}</p>
				{details.map((sentence) => (
					<p key={sentence} className="mt-1.5 text-muted text-small">
						{sentence}
					</p>
				))}
				{version.isExample && <p className="mt-1.5 text-small text-warn">{words.exampleNote}</p>}
				<div className="mt-4">
					<DefinitionList
						items={[
							{ term: words.legalBasis, detail: version.legalBasis },
							{ term: words.proposed, detail: version.proposer ?? words.someone },
							{
								term: words.approved,
								detail: (
									<Approval name={version.approver ?? words.someone} at={version.approvedAt} />
								),
							},
							...(version.paperIds.length > 0
								? [{ term: ruleWork.list.papers, detail: <Papers version={version} /> }]
								: []),
						]}
					/>
				</div>
			</div>
			<div>
				<p className="font-semibold text-caption text-muted">{fill(words.sample, amounts)}</p>
				<PartyTable
					caption={fill(words.sampleCaption, { ...amounts, rule })}
					parts={waterfallParts(sample.waterfall)}
				/>
			</div>
		</article>
	)
}

/** Where the papers of a version can be looked at. */
function Papers({ version: { draftId, paperIds } }: { version: RuleView }) {
	const { list } = useCopy().ruleWork
	return (
		<span className="flex flex-wrap gap-x-3">
			{paperIds.map((paperId, index) => (
				<a
					key={paperId}
					href={`/keuangan/aturan/konsep/${draftId}/halaman/${paperId}`}
					className="text-link"
				>
					{fill(list.paper, { number: index + 1 })}
				</a>
			))}
		</span>
	)
}

function Approval({ name, at }: { name: string; at: Instant }) {
	const { finance, calendar } = useCopy()
	const date = dayInWords(dateInMagetan(at), calendar)
	return <>{fill(finance.rules.approvedAt, { name, date })}</>
}
