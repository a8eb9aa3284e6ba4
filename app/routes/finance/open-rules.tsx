import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OpenRule } from './read-rules.server.ts'
import { useScopeWords } from './use-scope-words.ts'

export const DRAFT_TONES: Record<OpenRule['state'], BadgeTone> = {
	draft: 'plain',
	proposed: 'warn',
	approved: 'good',
	declined: 'bad',
	forgotten: 'plain',
}

/** What is written, waits for a decision, or was declined lately. */
export function OpenRules({ open }: { open: readonly OpenRule[] }) {
	const { list: words, states } = useCopy().ruleWork
	const language = useLanguage()
	const scopeInWords = useScopeWords()
	return (
		<Section title={words.open} lead={words.openLead}>
			{open.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.noneOpen}</p>
			) : (
				<Table caption={words.openCaption} dense>
					<thead>
						<tr>
							<Head>{words.scope}</Head>
							<Head>{words.state}</Head>
							<Head>{words.from}</Head>
							<Head className="hidden sm:table-cell">{words.by}</Head>
						</tr>
					</thead>
					<tbody>
						{open.map(({ draftId, scope, name, state, effectiveFrom, writer }) => (
							<tr key={draftId}>
								<Head scope="row">
									<TextLink to={`/keuangan/aturan/konsep/${draftId}`}>
										{inLanguage(name, language)}
									</TextLink>
									<span className="block font-normal text-caption text-muted">
										{scopeInWords(scope)}
									</span>
								</Head>
								<Cell>
									<Badge tone={DRAFT_TONES[state]}>{states[state]}</Badge>
								</Cell>
								<Cell className="whitespace-nowrap">
									<Day date={effectiveFrom} short />
								</Cell>
								<Cell className="hidden sm:table-cell">{writer}</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}
