import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { getDisputedOrder } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { sendEvidence } from '#app/domain/orders/disputes/send-evidence.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { DisputeAnswers } from './dispute-answers.tsx'
import { DisputeFacts } from './dispute-facts.tsx'
import { attachedFile, evidenceSchema } from './dispute-form.server.ts'
import { DisputeMoney } from './dispute-money.tsx'
import { EvidenceForm } from './evidence-form.tsx'

const { access } = surfaces.finance

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		return number ? fill(copy.disputes.one.title, { number }) : copy.disputes.title
	},
}

export const loader = reads(access, async ({ params, url, services: { db, clock } }) => {
	const now = clock.now()
	const found = await getDisputedOrder(db, params.id ?? '')
	const { state, evidence_due_at: due } = found.dispute
	return {
		...found,
		now,
		answerId: newId(),
		mayAnswer: disputeLife[state].mayAnswer && (due === null || due >= now),
		sentNow: url.searchParams.has('terkirim'),
	}
})

export const action = writes(booksAccess, async ({ params, form, services, actor }) => {
	const parsed = parseForm(evidenceSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const disputeId = params.id ?? ''
	const file = await attachedFile(form)
	await sendEvidence(services, { ...parsed.value, disputeId, file }, actor)
	return redirect(`/keuangan/sengketa/${disputeId}?terkirim`, 303)
})

export default function Dispute() {
	const found = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { finance, office, disputes } = useCopy()
	const words = disputes.one
	const mayAct = useMayActInBooks()
	const { number, dispute, movements, answers, answerId, mayAnswer, now, sentNow } = found
	return (
		<>
			<PageHeader
				title={fill(words.title, { number })}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.home, to: '/keuangan' },
						{ label: disputes.nav, to: '/keuangan/sengketa' },
						{ label: number },
					],
				}}
			/>
			{sentNow && (
				<Notice tone="good" announce className="mb-6">
					{words.sent}
				</Notice>
			)}
			<RefusalNotice title={words.refusedTitle} answer={answer} className="mb-6" />
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<DisputeMoney dispute={dispute} movements={movements} />
					<DisputeAnswers answers={answers} />
					{mayAnswer && mayAct && <EvidenceForm answerId={answerId} answer={answer} />}
				</div>
				<div className="min-w-0 max-lg:order-first">
					<DisputeFacts found={found} now={now} />
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
