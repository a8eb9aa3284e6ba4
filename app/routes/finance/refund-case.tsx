import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'
import { returnMoney } from '#app/domain/orders/by-hand/return-money.server.ts'
import { approvers, refundBearers } from '#app/domain/orders/refund.ts'
import { refundReasonSchema } from '#app/domain/orders/refund-reason.ts'
import { approveRefund } from '#app/domain/orders/refunds/approve-refund.server.ts'
import { declineRefund } from '#app/domain/orders/refunds/decline-refund.server.ts'
import { getRefund } from '#app/domain/orders/refunds/refunds.server.ts'
import { settleFoundRefund } from '#app/domain/orders/refunds/settle-found-refund.server.ts'
import { returnOfRefund } from '#app/domain/payments/by-hand/money-trails.server.ts'
import { returnDone } from '#app/domain/payments/errors.ts'
import { wrongRole } from '#app/domain/staff/errors.ts'
import { staffAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { unitIdsOf } from '#app/routes/office/refund-wish.server.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { RefundEffectsCard } from '#app/ui/office/refund-effects.tsx'
import { REFUND_TONES } from '#app/ui/office/refund-tones.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { returnSlipSchema } from './hand-payment-forms.server.ts'
import { readRefundCase } from './read-refund-case.server.ts'
import { RefundAssignForm } from './refund-assign-form.tsx'
import { RefundCaseFacts } from './refund-case-facts.tsx'
import { DecideForms, PayForm } from './refund-case-forms.tsx'

const declineSchema = z.object({ reason: refundReasonSchema })
const assignSchema = z.object({
	bearer: z.enum(refundBearers),
	withShipping: z
		.literal('ya')
		.optional()
		.transform((value) => value === 'ya'),
})
const results = {
	disetujui: 'approved',
	ditolak: 'declined',
	dibayar: 'paid',
	ditetapkan: 'assigned',
} as const

export const handle: PageHandle = { title: (copy) => copy.refunds.list.title }

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock }, actor }) => ({
		...(await readRefundCase(db, params.id ?? '', actor, clock.now())),
		result: wordsNamed(results, url.searchParams.get('hasil')) ?? null,
	}),
)

export const action = writes(
	staffAccess(...approvers),
	async ({ params, form, services, actor, staff }) => {
		const refundId = params.id ?? ''
		const own = `/keuangan/pengembalian/${refundId}`
		const intent = form.get('intent')
		if (intent === 'approve') {
			await approveRefund(services, { refundId }, actor)
			return redirect(`${own}?hasil=disetujui`, 303)
		}
		if (intent === 'decline') {
			const parsed = parseForm(declineSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await declineRefund(services, { refundId, ...parsed.value }, actor)
			return redirect(`${own}?hasil=ditolak`, 303)
		}
		if (intent === 'assign') {
			const unitIds = form.getAll('unit').length === 0 ? [] : unitIdsOf(form)
			if (unitIds === null) throw unreadableInput()
			const parsed = parseForm(assignSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			const foundFor = { unitIds, ...parsed.value }
			await settleFoundRefund(services, { refundId, foundFor }, actor)
			return redirect(`${own}?hasil=ditetapkan`, 303)
		}
		if (intent !== 'pay') throw unreadableInput()
		// Money leaves by the treasurer's hand alone.
		if (staff.role !== 'treasurer') throw wrongRole()
		const parsed = parseForm(returnSlipSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await getRefund(services.db, refundId)
		const due = await returnOfRefund(services.db, refundId)
		if (!due) throw returnDone()
		await returnMoney(services, { returnId: due.id, slip: parsed.value }, actor)
		return redirect(`${own}?hasil=dibayar`, 303)
	},
)

export default function RefundCasePage() {
	const { refund, effects, result } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { refunds } = useCopy()
	const { one: words } = refunds
	const amount = { amount: formatRupiah(refund.amountSen) }
	const isDone = refund.state === 'settled' || refund.state === 'owed'
	return (
		<>
			<PageHeader
				title={
					<span className="flex flex-wrap items-center gap-x-4 gap-y-2">
						{fill(words.title, amount)}
						<span className="font-sans">
							<Badge tone={REFUND_TONES[refund.state]}>{refunds.states[refund.state]}</Badge>
						</span>
					</span>
				}
				lead={fill(words.lead, { number: refund.number, buyer: refund.buyerName })}
				trail={{
					label: refunds.crumb,
					crumbs: [
						{ label: refunds.list.title, to: '/keuangan/pengembalian' },
						{ label: refund.number },
					],
				}}
				actions={
					<TextLink to={`/keuangan/pesanan/${refund.number}`} className="self-center text-small">
						{words.toOrder}
					</TextLink>
				}
			/>
			{result && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words[result]}
				</Notice>
			)}
			{refund.state === 'owed' && (
				<Notice tone="warn" className="mb-6">
					{words.owed}
				</Notice>
			)}
			{isDone && refund.hadElsewhereSen > 0 && (
				<Notice className="mb-6">
					{fill(words.hadElsewhere, {
						amount: formatRupiah(refund.hadElsewhereSen),
						rest: formatRupiah(subtract(refund.amountSen, refund.hadElsewhereSen)),
					})}
				</Notice>
			)}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div className="flex flex-col gap-10">
					<RefundCaseFacts refund={refund} />
					{refund.state !== 'unassigned' && (
						<RefundEffectsCard
							effects={effects}
							isTransfer={refund.channel === 'transfer'}
							isDone={isDone}
						/>
					)}
				</div>
				<CaseForms />
			</div>
		</>
	)
}

/** What may be done next, for whoever may. */
function CaseForms() {
	const { refund, pieces, ...rights } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	if (!useMayActInBooks()) return null
	return (
		<div className="flex flex-col gap-8">
			<DecideForms refund={refund} {...rights} answer={answer} />
			<RefundAssignForm refund={refund} pieces={pieces} answer={answer} />
			<PayForm refund={refund} {...rights} answer={answer} />
		</div>
	)
}

export { StaffError as ErrorBoundary }
