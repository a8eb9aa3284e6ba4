import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { approveWriteOff } from '#app/domain/orders/by-hand/approve-write-off.server.ts'
import { requestWriteOff } from '#app/domain/orders/by-hand/request-write-off.server.ts'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { approvers } from '#app/domain/orders/refund.ts'
import { refundReasonSchema } from '#app/domain/orders/refund-reason.ts'
import { heldOf } from '#app/domain/payments/by-hand/held-sums.server.ts'
import { writeOffOf } from '#app/domain/payments/by-hand/write-offs.server.ts'
import { staffAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ReasonField } from './reason-field.tsx'

const askSchema = z.object({ reason: refundReasonSchema })

export const handle: PageHandle = { title: (copy) => copy.writeOffs.title }

export const loader = reads(surfaces.finance.access, async ({ params, services, actor, staff }) => {
	const { db } = services
	const { order, payment } = await getOrderForStaff(db, params.number ?? '')
	const asked = await writeOffOf(db, payment.id)
	const missingSen = subtract(payment.amount_sen, await heldOf(db, payment))
	return {
		number: order.number,
		amountSen: asked?.amount_sen ?? missingSen,
		/** it was vouched for, and its money is not there */
		isMissing: payment.vouched_at !== null && payment.taken_sen === null,
		state: asked?.state ?? null,
		reason: asked?.reason ?? '',
		isOwn: asked?.requested_by === actorId(actor),
		mayAct: approvers.some((role) => role === staff.role),
	}
})

export const action = writes(
	staffAccess(...approvers),
	async ({ params, form, services, actor }) => {
		const number = params.number ?? ''
		const intent = form.get('intent')
		if (intent === 'ask') {
			const parsed = parseForm(askSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await requestWriteOff(services, { number, ...parsed.value }, actor)
		} else if (intent === 'approve' || intent === 'decline') {
			await approveWriteOff(services, { number, approved: intent === 'approve' }, actor)
		} else throw unreadableInput()
		return redirect(`/keuangan/pembayaran/${number}/hapus`, 303)
	},
)

export default function WriteOffPage() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { writeOffs, till, refunds } = useCopy()
	const { one: words } = writeOffs
	const amount = { amount: formatRupiah(view.amountSen) }
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { number: view.number })}
				lead={view.isMissing ? fill(words.lead, amount) : words.over}
				trail={{
					label: refunds.crumb,
					crumbs: [
						{ label: till.book.title, to: '/keuangan/kas' },
						{ label: writeOffs.title, to: '/keuangan/kas/qris' },
						{ label: view.number },
					],
				}}
				actions={
					<TextLink to={`/keuangan/pembayaran/${view.number}`} className="self-center text-small">
						{words.payment}
					</TextLink>
				}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{view.isMissing && view.state === 'approved' && <Notice tone="good">{words.done}</Notice>}
			{view.isMissing && view.mayAct && view.state === null && (
				<AskCard amount={amount} answer={answer} />
			)}
			{view.isMissing && view.mayAct && view.state === 'requested' && (
				<DecideCard amount={amount} reason={view.reason} isOwn={view.isOwn} />
			)}
		</div>
	)
}

interface Amount {
	amount: { amount: string }
}

function AskCard({ amount, answer }: Amount & { answer: FormAnswer | undefined }) {
	const { one: words } = useCopy().writeOffs
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.ask}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{fill(words.askLead, amount)}</p>
				<ReasonField
					label={words.reason}
					hint={words.reasonHint}
					fault={words.fault}
					answer={answer}
				/>
				<Button name="intent" value="ask" busy={busy} className="self-start">
					{words.submit}
				</Button>
			</Form>
		</Card>
	)
}

function DecideCard({ amount, reason, isOwn }: Amount & { reason: string; isOwn: boolean }) {
	const { one: words } = useCopy().writeOffs
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.decide}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="break-words text-small">{fill(words.decideLead, { reason })}</p>
				<p className="text-small">{fill(words.askLead, amount)}</p>
				{isOwn && <Notice tone="warn">{words.another}</Notice>}
				<div className="flex flex-wrap gap-3">
					{!isOwn && (
						<Button name="intent" value="approve" tone="danger" busy={busy}>
							{fill(words.approve, amount)}
						</Button>
					)}
					<Button name="intent" value="decline" tone="secondary" busy={busy}>
						{words.decline}
					</Button>
				</div>
			</Form>
		</Card>
	)
}

export { StaffError as ErrorBoundary }
