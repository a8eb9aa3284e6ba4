import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	exceptionsIn,
	unexplained,
} from '#app/domain/reconciliation/exceptions/exceptions.server.ts'
import { settleException } from '#app/domain/reconciliation/exceptions/settle-exception.server.ts'
import { fittingPayments } from '#app/domain/reconciliation/matching/awaited-lines.server.ts'
import { daysBetween } from '#app/domain/reconciliation/matching/items.ts'
import { toBankItem } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { matchTable } from '#app/domain/reconciliation/matching/matches.server.ts'
import { isAnyDayTold } from '#app/domain/reconciliation/statement-days.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { exceptionFormSchema } from './match-form.server.ts'
import { FittingLink } from './match-lines.tsx'
import { NothingOpen } from './nothing-open.tsx'

export const handle: PageHandle = { title: (copy) => copy.reconciliation.pages.exceptions }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const days = chosenDays(url, clock)
	const found = await exceptionsIn(db, days)
	const today = dateInMagetan(clock.now())
	const names = await namesOfStaff(
		db,
		found.flatMap(({ ownerId }) => ownerId ?? []),
	)
	const { sure, suggestions, openLines } = await matchTable(db, days)
	const payments = await fittingPayments(db, openLines.map(toBankItem))
	const pairs = [...sure, ...suggestions]
	const lines = new Set(pairs.flatMap(({ bank }) => bank))
	const entries = new Set(pairs.flatMap(({ books }) => books))
	const exceptions = found.map(({ ownerId, ...one }) => ({
		...one,
		payments: payments.get(one.subject.id) ?? [],
		isSuggested: (one.subject.kind === 'line' ? lines : entries).has(one.subject.id),
		age: Math.max(0, daysBetween(one.day, today)),
		ownerName: ownerId === null ? null : (names.get(ownerId) ?? '–'),
	}))
	const isTold = await isAnyDayTold(db, days)
	return { ...days, exceptions, isTold, openSen: unexplained(found) }
})

export const action = writes(booksAccess, async ({ form, url, services, actor }) => {
	const parsed = parseForm(exceptionFormSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { from, to } = chosenDays(url, services.clock)
	await settleException(services, { ...parsed.value, days: { from, to } }, actor)
	return redirect(`/keuangan/rekonsiliasi/selisih${url.search}`, 303)
})

/** What does not add up, the oldest first, with what people have said of it. */
export default function Exceptions() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, reconciliation } = useCopy()
	const words = reconciliation.exceptions
	return (
		<>
			<PageHeader
				title={reconciliation.pages.exceptions}
				lead={words.lead}
				actions={<PrintButton />}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: reconciliation.title, to: '/keuangan/rekonsiliasi' },
						{ label: reconciliation.pages.exceptions },
					],
				}}
			/>
			<DaysForm {...view} />
			<RefusalNotice answer={answer} title={words.refused} className="mb-6" />
			{view.exceptions.length === 0 ? (
				<NothingOpen isTold={view.isTold} title={words.none}>
					{words.noneText}
				</NothingOpen>
			) : (
				<Table caption={words.caption} dense long>
					<thead>
						<tr>
							<Head>{words.what}</Head>
							<Head number>{words.amount}</Head>
						</tr>
					</thead>
					<tbody>
						{view.exceptions.map((one) => (
							<ExceptionRow
								key={one.key}
								one={one}
								answer={answer}
								query={`?dari=${view.from}&sampai=${view.to}`}
							/>
						))}
					</tbody>
					<tfoot>
						<tr>
							<th scope="row">
								{words.open}
								<span className="block font-normal text-muted">{words.openHint}</span>
							</th>
							<Cell number>
								<Money sen={view.openSen} />
							</Cell>
						</tr>
					</tfoot>
				</Table>
			)}
		</>
	)
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['exceptions'][number]

function ExceptionRow({
	one,
	answer,
	query,
}: {
	one: Row
	answer: FormAnswer | undefined
	query: string
}) {
	const { reconciliation, calendar } = useCopy()
	const words = reconciliation.exceptions
	const mayAct = useMayActInBooks()
	const [title = '', next = ''] = words.kinds[one.kind]
	return (
		<tr>
			<th scope="row" className="break-words">
				{title}
				<span className="wrap-anywhere block font-normal text-caption">
					{one.kind === 'transfer-not-recorded' ? (
						<TextLink to={`/keuangan/pembayaran/${one.label}?mutasi=${one.subject.id}`}>
							{one.label}
						</TextLink>
					) : one.subject.kind === 'entry' ? (
						<TextLink to={`/keuangan/jurnal/${one.subject.id}`}>
							{fill(reconciliation.matching.entry, { number: one.subject.id })}
						</TextLink>
					) : (
						one.label
					)}
				</span>
				<span className="block font-normal text-caption text-muted">
					{dayInWords(one.day, calendar)} · {fill(words.age, { days: one.age })} ·{' '}
					{one.ownerName ? fill(words.owner, { name: one.ownerName }) : words.noOwner}
				</span>
				<span className="block font-normal text-caption">
					{one.answer
						? fill(one.answer.act === 'explain' ? words.explained : words.settled, {
								reason: one.answer.reason,
							})
						: next}
				</span>
				{one.answer === null && <Ways one={one} query={query} />}
				{mayAct && (
					// What was carried out makes another form of it, and empty.
					<ActForm key={`${one.ownerName} ${one.answer?.reason}`} one={one} answer={answer} />
				)}
			</th>
			<Cell number>
				<Money sen={one.amountSen} />
			</Cell>
		</tr>
	)
}

/** Where the next step is taken. */
function Ways({ one, query }: { one: Row; query: string }) {
	const { exceptions: words } = useCopy().reconciliation
	if (one.isSuggested) {
		return (
			<TextLink
				to={`/keuangan/rekonsiliasi/cocok${query}`}
				className="inline-block py-1 font-normal text-caption"
			>
				{words.suggested}
			</TextLink>
		)
	}
	if (one.kind !== 'unknown-credit') return null
	if (one.payments.length > 0) {
		return one.payments.map(({ number, why }) => (
			<FittingLink key={number} lineId={one.subject.id} number={number} why={why} />
		))
	}
	return (
		<TextLink to="/keuangan/pembayaran" className="inline-block py-1 font-normal text-caption">
			{words.toPayments}
		</TextLink>
	)
}

/** Folded away until it is asked for: there is one for each row. */
function ActForm({ one, answer }: { one: Row; answer: FormAnswer | undefined }) {
	const { reconciliation } = useCopy()
	const words = reconciliation.exceptions
	const busy = useNavigation().state !== 'idle'
	const isAsked = answer?.typed.key === one.key
	return (
		<details open={isAsked} className="screen-only font-normal">
			<summary className="min-h-11 py-2.5 text-caption text-primary underline">{words.act}</summary>
			<Form method="post" className="flex flex-wrap items-end gap-2 pb-2">
				<input type="hidden" name="key" value={one.key} />
				<TextField
					id={`reason-${one.key}`}
					name="reason"
					label={words.reason}
					defaultValue={isAsked ? answer?.typed.reason : undefined}
					errors={
						isAsked && answer?.faults.reason ? [reconciliation.matching.reasonFault] : undefined
					}
					maxLength={300}
				/>
				{one.answer ? (
					<Button name="act" value="reopen" tone="secondary" busy={busy}>
						{words.reopen}
					</Button>
				) : (
					<>
						<Button name="act" value="explain" tone="secondary" busy={busy}>
							{words.explain}
						</Button>
						<Button name="act" value="settle" tone="secondary" busy={busy}>
							{words.settle}
						</Button>
						{one.ownerName === null && (
							<Button name="act" value="take" tone="secondary" busy={busy}>
								{words.take}
							</Button>
						)}
					</>
				)}
			</Form>
		</details>
	)
}

export { StaffError as ErrorBoundary }
