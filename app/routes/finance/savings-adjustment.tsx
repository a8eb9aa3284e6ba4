import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { wordsNamed } from '#app/copy/words-named.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { adjustmentDecisionSchema } from '#app/domain/savings/adjustments/adjustment-form.ts'
import { getSavingsAdjustment } from '#app/domain/savings/adjustments/adjustments.server.ts'
import {
	approveAdjustment,
	declineAdjustment,
} from '#app/domain/savings/adjustments/approve-adjustment.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { AdjustmentDecision } from './adjustment-decision.tsx'
import { AdjustmentFacts } from './adjustment-facts.tsx'
import { ADJUSTMENT_TONES } from './adjustment-tones.ts'

export const handle: PageHandle = { title: (copy) => copy.savingsAdjustments.title }

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db }, actor }) => {
		const adjustment = await getSavingsAdjustment(db, params.id ?? '')
		const { id, requestedBy, decidedBy } = adjustment
		const names = await namesOfStaff(db, [requestedBy, decidedBy ?? ''])
		const entries = await entryNumbersOf(db, 'savings-adjustment', [id])
		return {
			...adjustment,
			requestedByName: names.get(requestedBy) ?? null,
			decidedByName: names.get(decidedBy ?? '') ?? null,
			isOwn: requestedBy === actorId(actor),
			entryNumber: entries.get(id)?.[0] ?? null,
			done: url.searchParams.get('selesai') ?? '',
		}
	},
)

export const action = writes(booksAccess, async ({ params, form, services, actor }) => {
	const adjustmentId = params.id ?? ''
	const own = `/keuangan/penyesuaian/${adjustmentId}`
	if (form.get('intent') === 'approve') {
		await approveAdjustment(services, { adjustmentId }, actor)
		return redirect(`${own}?selesai=disetujui`, 303)
	}
	if (form.get('intent') !== 'decline') throw unreadableInput()
	const parsed = parseForm(adjustmentDecisionSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await declineAdjustment(services, { adjustmentId, ...parsed.value }, actor)
	return redirect(`${own}?selesai=ditolak`, 303)
})

/** One adjustment: what is put right and why, and the decision of another person. */
export default function SavingsAdjustmentPage() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const mayAct = useMayActInBooks()
	const { savingsAdjustments, office } = useCopy()
	const { one: words, ask } = savingsAdjustments
	const done = wordsNamed(words.done, view.done)
	return (
		<>
			<PageHeader
				title={fill(words.title, { code: view.makerCode })}
				lead={savingsAdjustments.kinds[view.kind]}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: savingsAdjustments.title, to: '/keuangan/penyesuaian' },
						{ label: view.makerCode, to: `/keuangan/tabungan/${view.makerCode}` },
						{ label: formatRupiah(view.amountSen) },
					],
				}}
			/>
			{done && !answer && (
				<Notice tone="good" announce className="mb-6">
					{done}
				</Notice>
			)}
			<RefusalNotice answer={answer} title={ask.refusedTitle} className="mb-6" />
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-2">
				<div className="flex flex-col gap-4">
					<span>
						<Badge tone={ADJUSTMENT_TONES[view.state]}>
							{savingsAdjustments.states[view.state]}
						</Badge>
					</span>
					<AdjustmentFacts view={view} mayLook={mayAct} />
				</div>
				{mayAct && view.state === 'requested' && <AdjustmentDecision view={view} answer={answer} />}
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
