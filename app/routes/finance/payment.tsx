import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'
import { receiveTransfer } from '#app/domain/orders/by-hand/receive-transfer.server.ts'
import { rejectProof } from '#app/domain/orders/by-hand/reject-proof.server.ts'
import { returnShortPayment } from '#app/domain/orders/by-hand/return-short-payment.server.ts'
import { fittingLines } from '#app/domain/reconciliation/matching/awaited-lines.server.ts'
import { matchStatements } from '#app/domain/reconciliation/matching/match-statements.server.ts'
import { receiveLine } from '#app/domain/reconciliation/matching/receive-line.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { HandPaymentDecision } from './hand-payment-decision.tsx'
import { HandPaymentFacts, HandProofs } from './hand-payment-facts.tsx'
import { decisionSchema } from './hand-payment-forms.server.ts'
import { HandPaymentTrail } from './hand-payment-trail.tsx'
import { awaitedOf, readHandPayment } from './read-hand-payment.server.ts'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { payment?: { number: string } } | undefined)?.payment?.number
		const { one, title } = copy.handPayments
		return number ? fill(one.title, { number }) : title
	},
}

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock } }) => {
		const payment = await readHandPayment(db, params.number ?? '')
		const lines = payment.isSought ? await fittingLines(db, awaitedOf(payment)) : []
		const chosen = url.searchParams.get('mutasi')
		return {
			payment,
			lines,
			/** what a line of the bank says, to be changed before it is sent */
			line: lines.find(({ id }) => id === chosen),
			receiptId: newId(),
			today: dateInMagetan(clock.now()),
			said: url.searchParams.get('hasil'),
		}
	},
)

/** That money has arrived is the treasurer's to say, and nobody else's. */
export const action = writes(
	staffAccess('treasurer'),
	async ({ params, form, services, actor }) => {
		const parsed = parseForm(decisionSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const number = params.number ?? ''
		const own = `/keuangan/pembayaran/${number}`
		const decision = parsed.value
		switch (decision.intent) {
			case 'receive': {
				const { receiptId, amount: amountSen, receivedOn, reference } = decision
				const input = { number, receiptId, amountSen, receivedOn, reference }
				const outcome = await receiveTransfer(services, input, actor)
				await matchStatements(services)
				return redirect(`${own}?hasil=${outcome}`, 303)
			}
			case 'receive-line': {
				const { lineId } = decision
				const outcome = await receiveLine(services, { number, lineId }, actor)
				return redirect(`${own}?hasil=${outcome}`, 303)
			}
			case 'reject':
				await rejectProof(services, { number, reason: decision.reason }, actor)
				return redirect(`${own}?hasil=rejected`, 303)
			case 'give-up':
				await returnShortPayment(services, { number }, actor)
				return redirect(`${own}?hasil=short-closed`, 303)
		}
	},
)

export default function Payment() {
	const { payment, lines, line, receiptId, today, said } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { handPayments, calendar, finance } = useCopy()
	const nameOf = useBuyerName()
	const words = handPayments.one
	const isTreasurer = useStaff()?.role === 'treasurer'
	return (
		<>
			<PageHeader
				title={
					<span className="flex flex-wrap items-center gap-x-4 gap-y-2">
						<span className="figures">{payment.number}</span>
						<span className="font-sans">
							<OrderStateBadge state={payment.state} />
						</span>
					</span>
				}
				lead={`${nameOf(payment.buyerName)} · ${momentInWords(payment.placedAt, calendar)}`}
				trail={{
					label: handPayments.crumb,
					crumbs: [
						{ label: finance.nav.home, to: '/keuangan' },
						{ label: handPayments.nav, to: '/keuangan/pembayaran' },
						{ label: payment.number },
					],
				}}
			/>
			{!answer && <Said said={said} />}
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-8" />
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<HandProofs payment={payment} />
					<HandPaymentTrail payment={payment} />
				</div>
				<div className="flex min-w-0 flex-col gap-10">
					<HandPaymentFacts payment={payment} />
					{isTreasurer ? (
						<HandPaymentDecision
							payment={payment}
							lines={lines}
							line={line}
							receiptId={receiptId}
							today={today}
							answer={answer}
						/>
					) : (
						<p className="text-muted text-small">{words.treasurerOnly}</p>
					)}
				</div>
			</div>
		</>
	)
}

/** What came of what was just done. */
function Said({ said }: { said: string | null }) {
	const { one: words } = useCopy().handPayments
	const outcomes: Readonly<Record<string, string>> = {
		...words.outcomes,
		rejected: words.doneRejected,
		'short-closed': words.done,
		returned: words.done,
	}
	const sentence = wordsNamed(outcomes, said)
	if (!sentence) return null
	return (
		<Notice tone="good" announce className="mb-8">
			{sentence}
		</Notice>
	)
}

export { StaffError as ErrorBoundary }
