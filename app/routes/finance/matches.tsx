import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { approveMatch } from '#app/domain/reconciliation/matching/approve-match.server.ts'
import { fittingPayments } from '#app/domain/reconciliation/matching/awaited-lines.server.ts'
import {
	matchStatements,
	toBankItem,
} from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { matchTable, waitingMatches } from '#app/domain/reconciliation/matching/matches.server.ts'
import { proposeMatch } from '#app/domain/reconciliation/matching/propose-match.server.ts'
import { releaseMatch } from '#app/domain/reconciliation/matching/release-match.server.ts'
import { isAnyDayTold } from '#app/domain/reconciliation/statement-days.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { decisionFormSchema, readChosen, releaseFormSchema } from './match-form.server.ts'
import { MatchedLines, OpenSide } from './match-lines.tsx'
import { NothingOpen } from './nothing-open.tsx'
import { WaitingMatches } from './waiting-matches.tsx'

export const handle: PageHandle = { title: (copy) => copy.reconciliation.pages.matches }

export const loader = reads(
	surfaces.finance.access,
	async ({ url, services: { db, clock }, actor }) => {
		const days = chosenDays(url, clock)
		const { lines, openLines, openBooks, suggestions, sure } = await matchTable(db, days)
		const waiting = await waitingMatches(db)
		// What an entry explains beyond doubt is nobody's other money.
		const explained = new Set(sure.flatMap((match) => match.bank))
		const unexplained = openLines.filter(({ id }) => !explained.has(id))
		const payments = await fittingPayments(db, unexplained.map(toBankItem))
		return {
			...days,
			isTold: await isAnyDayTold(db, days),
			done: lines.filter((line) => line.match_id !== null),
			bank: openLines.map(({ id, day, amount_sen: amountSen, description: text }) => ({
				id,
				day,
				amountSen,
				text,
				payments: payments.get(id) ?? [],
			})),
			books: openBooks.map(({ entryNumber, day, amountSen, kind, references }) => ({
				id: String(entryNumber),
				day,
				amountSen,
				kind,
				text: references.at(-1) ?? '',
			})),
			suggestions,
			sure,
			waiting: waiting.map(({ id, reason, proposed_by: by, sides }) => ({
				id,
				reason,
				isOwn: by === actorId(actor),
				sides,
			})),
		}
	},
)

export const action = writes(booksAccess, async ({ form, url, services, actor }) => {
	const intent = form.get('intent')
	if (intent === 'sure') {
		await matchStatements(services)
	} else if (intent === 'release') {
		const parsed = parseForm(releaseFormSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await releaseMatch(services, parsed.value, actor)
	} else if (intent === 'approve' || intent === 'decline') {
		const parsed = parseForm(decisionFormSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { matchId, intent: said } = parsed.value
		await approveMatch(services, { matchId, approved: said === 'approve' }, actor)
	} else {
		const parsed = readChosen(form)
		if ('answer' in parsed) return faulty(parsed.answer)
		await proposeMatch(services, parsed.value, actor)
	}
	return redirect(`/keuangan/rekonsiliasi/cocok${url.search}`, 303)
})

/** What is not matched, chosen by a person; what waits for a second one; what is done. */
export default function Matches() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, reconciliation } = useCopy()
	const words = reconciliation.matching
	const mayAct = useMayActInBooks()
	const isDone = view.bank.length === 0 && view.books.length === 0
	return (
		<>
			<PageHeader
				title={reconciliation.pages.matches}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: reconciliation.title, to: '/keuangan/rekonsiliasi' },
						{ label: reconciliation.pages.matches },
					],
				}}
			/>
			<DaysForm {...view} />
			<RefusalNotice answer={answer} title={words.refused} className="mb-6" />
			<WaitingMatches waiting={view.waiting} mayAct={mayAct} />
			{mayAct && <SureMatches matches={view.sure} />}
			{mayAct && <Suggestions />}
			{isDone ? (
				<NothingOpen isTold={view.isTold} title={words.none}>
					{words.noneText}
				</NothingOpen>
			) : (
				// What was carried out makes another form of it, and empty.
				<Choose key={`${view.waiting.length} ${view.done.length}`} given={answer} mayAct={mayAct} />
			)}
			<MatchedLines lines={view.done} mayAct={mayAct} answer={answer} />
		</>
	)
}

function Choose({ given, mayAct }: { given: FormAnswer | undefined; mayAct: boolean }) {
	const { bank, books } = useLoaderData<typeof loader>()
	const { matching: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	const answer = given?.typed.intent === 'choose' ? given : undefined
	const side = { mayAct, ticked: answer?.typed.ticked?.split(' ') ?? [] }
	return (
		<Form method="post" className="mb-10 flex flex-col gap-6">
			<input type="hidden" name="intent" value="choose" />
			<div className="grid gap-6 lg:grid-cols-2">
				<OpenSide name="line" caption={words.bankLines} items={bank} {...side} />
				<OpenSide name="entry" caption={words.bookLines} items={books} {...side} />
			</div>
			{answer?.faults.ticked && (
				<Notice tone="bad" announce>
					{words.tickedFault}
				</Notice>
			)}
			{mayAct && (
				<div className="flex flex-wrap items-end gap-4">
					<TextField
						id="reason"
						name="reason"
						label={words.reason}
						hint={words.reasonHint}
						defaultValue={answer?.typed.reason}
						errors={answer?.faults.reason ? [words.reasonFault] : undefined}
						minLength={5}
						maxLength={300}
						required
					/>
					<Button busy={busy}>{words.submit}</Button>
				</div>
			)}
		</Form>
	)
}

/** What was booked after the statement came, and belongs to it beyond doubt. */
function SureMatches({ matches }: { matches: readonly MatchView[] }) {
	const { matching: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	if (matches.length === 0) return null
	return (
		<Card title={fill(words.sure, { count: matches.length })} className="mb-8">
			<p className="text-muted text-small">{words.sureLead}</p>
			<ul className="my-4 flex flex-col gap-4">
				{matches.map((match) => (
					<li key={match.bank.join()}>
						<MatchSentence match={match} />
					</li>
				))}
			</ul>
			<Form method="post">
				<input type="hidden" name="intent" value="sure" />
				<Button busy={busy}>{words.matchSure}</Button>
			</Form>
		</Card>
	)
}

function Suggestions() {
	const { suggestions } = useLoaderData<typeof loader>()
	const { matching: words } = useCopy().reconciliation
	const busy = useNavigation().state !== 'idle'
	if (suggestions.length === 0) return null
	return (
		<Card title={words.suggestions} className="mb-8">
			<ul className="flex flex-col gap-4">
				{suggestions.map((match) => {
					return (
						<li key={`${match.bank.join()} ${match.books.join()}`}>
							<Form method="post" className="flex flex-wrap items-center gap-4">
								{match.bank.map((id) => (
									<input key={id} type="hidden" name="line" value={id} />
								))}
								{match.books.map((id) => (
									<input key={id} type="hidden" name="entry" value={id} />
								))}
								<input type="hidden" name="reason" value={words.rules[match.rule]} />
								<MatchSentence match={match} />
								<Button tone="secondary" busy={busy}>
									{words.accept}
								</Button>
							</Form>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}

type MatchView = ReturnType<typeof useLoaderData<typeof loader>>['suggestions'][number]

/** Why some lines belong together, and which on either side: their sums are the same. */
function MatchSentence({ match }: { match: MatchView }) {
	const view = useLoaderData<typeof loader>()
	const { matching: words } = useCopy().reconciliation
	const eventWords = useEventWords()
	const { bank, books, rule } = match
	const sides = [
		...view.bank
			.filter(({ id }) => bank.includes(id))
			.map((line) => ({ ...line, what: line.text })),
		...view.books
			.filter(({ id }) => books.includes(id))
			.map((line) => ({
				...line,
				what: `${eventWords(line.kind)}, ${fill(words.entry, { number: line.id })}`,
			})),
	]
	return (
		<span className="min-w-0 text-small">
			{fill(words.suggestion, { bank: bank.length, books: books.length, why: words.rules[rule] })}
			{sides.map(({ id, what, amountSen }) => (
				<span key={id} className="wrap-anywhere block text-caption text-muted">
					{what} <Money sen={amountSen} />
				</span>
			))}
		</span>
	)
}

export { StaffError as ErrorBoundary }
