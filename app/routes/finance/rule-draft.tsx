import { useActionData, useLoaderData } from '@remix-run/react'
import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { useTermsInWords } from '#app/ui/storefront/use-terms-in-words.ts'
import { DRAFT_TONES } from './open-rules.tsx'
import { type RuleDraftView, readRuleDraft } from './read-rule-draft.server.ts'
import { ForgetDraft, RuleDecision, WithdrawProposal } from './rule-decision.tsx'
import { actOnRuleDraft } from './rule-draft-action.server.ts'
import { RuleForm } from './rule-form.tsx'
import { RulePapers } from './rule-papers.tsx'
import { RulePicture } from './rule-picture.tsx'
import { SAMPLE } from './sample-sale.ts'
import { useScopeWords } from './use-scope-words.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.rules.title }

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db }, actor }) => ({
		...(await readRuleDraft(db, params.id ?? '', actor)),
		result: url.searchParams.get('hasil'),
	}),
)

export const action = writes(
	staffAccess('treasurer', 'head'),
	({ params, form, services, actor, staff }) =>
		actOnRuleDraft({ form, services, actor, role: staff.role, draftId: params.id ?? '' }),
)

export default function RuleDraftPage() {
	const { draft, scope, isOwn, names, result } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { finance, office, ruleWork, calendar } = useCopy()
	const words = ruleWork.draft
	const role = useStaff()?.role
	const isWritten = draft.state === 'draft' && role === 'treasurer'
	const said = answer ? undefined : wordsNamed(words.results, result)
	return (
		<>
			<PageHeader
				title={words.title}
				lead={useScopeWords()(scope)}
				trail={{
					label: office.trail,
					crumbs: [{ to: '/keuangan/aturan', label: finance.rules.title }, { label: words.title }],
				}}
				actions={
					<>
						<Badge tone={DRAFT_TONES[draft.state]}>{ruleWork.states[draft.state]}</Badge>
						<LinkButton
							to={`/keuangan/aturan/konsep/${draft.draftId}/andai`}
							tone="secondary"
							size="small"
						>
							{words.whatIf}
						</LinkButton>
					</>
				}
			/>
			{said && (
				<Notice tone="good" announce className="mb-6">
					{fill(said, { date: dayInWords(draft.effectiveFrom, calendar) })}
				</Notice>
			)}
			<div className="flex flex-col gap-10">
				{isWritten ? (
					<RuleForm key={draft.revision} draft={draft} answer={answer} />
				) : (
					<RuleToRead draft={draft} names={names} />
				)}
				<Deeds draft={draft} isOwn={isOwn} answer={answer} />
				<RulePapers
					draftId={draft.draftId}
					paperIds={draft.paperIds}
					mayChange={isWritten}
					answer={answer}
				/>
				{isWritten && <ForgetDraft />}
			</div>
		</>
	)
}

/** What can be done with it where it stands, by who looks at it. */
function Deeds({
	draft,
	isOwn,
	answer,
}: Pick<RuleDraftView, 'draft' | 'isOwn'> & { answer: FormAnswer | undefined }) {
	const { draft: words } = useCopy().ruleWork
	const role = useStaff()?.role
	const isTreasurer = role === 'treasurer'
	if (draft.state === 'proposed' && role === 'head') {
		return <RuleDecision draft={draft} isOwn={isOwn} answer={answer} />
	}
	if (draft.state === 'proposed' && isTreasurer) return <WithdrawProposal answer={answer} />
	return (
		<>
			{draft.state !== 'draft' && <RefusalNotice answer={answer} title={words.refused} />}
			{isTreasurer && draft.state !== 'draft' && (
				<p className="text-small">
					<TextLink to={`/keuangan/aturan/baru?dari=${draft.draftId}`}>{words.again}</TextLink>
				</p>
			)}
		</>
	)
}

/** A draft as one reads it: in words, its facts, and a picture of one sale. */
function RuleToRead({ draft, names }: Pick<RuleDraftView, 'draft' | 'names'>) {
	const { calendar, finance, ruleWork } = useCopy()
	const words = ruleWork.draft
	const termsInWords = useTermsInWords()
	const from = dayInWords(draft.effectiveFrom, calendar)
	const until = draft.effectiveUntil && dayInWords(draft.effectiveUntil, calendar)
	const by = (name: string | null, at: Instant | null) =>
		fill(finance.rules.approvedAt, {
			name: name ?? finance.rules.someone,
			date: at ? momentInWords(at, calendar) : '',
		})
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
			<div className="flex flex-col gap-6">
				<Card title={words.says}>
					{termsInWords(draft.terms).map((sentence) => (
						<p key={sentence} className="mt-1.5 text-small">
							{sentence}
						</p>
					))}
				</Card>
				<Card title={words.facts}>
					<DefinitionList
						items={[
							{
								term: words.effective,
								detail: until
									? fill(words.until, { from, until })
									: fill(finance.rules.from, { date: from }),
							},
							{ term: finance.rules.legalBasis, detail: draft.legalBasis || words.noBasis },
							{ term: words.kind, detail: draft.isExample ? words.example : words.real },
							{ term: words.written, detail: by(names.changed, draft.changedAt) },
							...(draft.proposedBy
								? [{ term: words.proposed, detail: by(names.proposed, draft.proposedAt) }]
								: []),
							...(draft.decidedBy
								? [{ term: words.decided, detail: by(names.decided, draft.decidedAt) }]
								: []),
							...(draft.decision ? [{ term: words.reason, detail: draft.decision }] : []),
						]}
					/>
				</Card>
			</div>
			<Card title={words.picture}>
				<RulePicture terms={draft.terms} {...SAMPLE} />
			</Card>
		</div>
	)
}

export { StaffError as ErrorBoundary }
