import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { addLetter } from '#app/domain/complaints/add-letter.server.ts'
import { decisionSchema, letterSchema } from '#app/domain/complaints/complaint-form.ts'
import { getComplaint } from '#app/domain/complaints/complaints.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { staffWhoMay } from '#app/domain/orders/life.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { ComplaintThread } from '#app/ui/complaints/complaint-thread.tsx'
import { DateTime, Deadline } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { AnswerForm, DecisionForm } from './complaint-forms.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { orderNumber?: string } | undefined)?.orderNumber
		const { staff } = copy.complaints
		return number ? fill(staff.detail, { number }) : staff.title
	},
}

export const loader = reads(surfaces.office.access, async ({ params, url, services: { db } }) => ({
	...(await getComplaint(db, params.id ?? '')),
	repliedNow: url.searchParams.has('dijawab'),
	decidedNow: url.searchParams.has('diputuskan'),
}))

export const action = writes(
	staffAccess(...staffWhoMay('complaint-closed')),
	async ({ params, form, services, actor }) => {
		const complaintId = params.id ?? ''
		if (form.get('intent') === 'reply') {
			const parsed = parseForm(letterSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await addLetter(services, { complaintId, token: null, ...parsed.value }, actor)
			return redirect(`/kantor/keluhan/${complaintId}?dijawab`, 303)
		}
		const parsed = parseForm(decisionSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await settleComplaint(services, { complaintId, ...parsed.value }, actor)
		const { orderNumber } = await getComplaint(services.db, complaintId)
		const order = `/kantor/pesanan/${orderNumber}`
		// What was decided leads straight to where it is carried out.
		if (parsed.value.outcome === 'refund') return redirect(`${order}/pengembalian`, 303)
		if (parsed.value.outcome === 'exchange') return redirect(`${order}/tukar`, 303)
		return redirect(`/kantor/keluhan/${complaintId}?diputuskan`, 303)
	},
)

export default function Complaint() {
	const complaint = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { complaints, office } = useCopy()
	const { staff: words } = complaints
	const { repliedNow, decidedNow, outcome, orderNumber } = complaint
	return (
		<>
			<PageHeader
				title={fill(words.detail, { number: orderNumber })}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.title, to: '/kantor/keluhan' }, { label: orderNumber }],
				}}
				actions={
					<TextLink to={`/kantor/pesanan/${orderNumber}`} className="self-center text-small">
						{words.toOrder}
					</TextLink>
				}
			/>
			{(repliedNow || decidedNow) && !answer && (
				<Notice tone="good" announce className="mb-6">
					{decidedNow ? words.decided : words.replied}
				</Notice>
			)}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<Section title={complaints.kinds[complaint.kind]}>
					<Facts />
					<div className="mt-6">
						<ComplaintThread
							letters={complaint.letters}
							photos={complaint.photos}
							photosAt={`/kantor/keluhan/${complaint.id}/foto`}
							reader="staff"
						/>
					</div>
				</Section>
				{outcome === null && (
					<div className="flex flex-col gap-10">
						<AnswerForm answer={answer} />
						<DecisionForm answer={answer} />
					</div>
				)}
			</div>
		</>
	)
}

function Facts() {
	const { wish, openedAt, answerBy, outcome, decidedAt } = useLoaderData<typeof loader>()
	const { staff: words, wishes, outcomes } = useCopy().complaints
	return (
		<DefinitionList
			items={[
				{ term: words.wish, detail: wishes[wish] },
				{ term: words.openedAt, detail: <DateTime at={openedAt} /> },
				...(answerBy ? [{ term: words.answerBy, detail: <Deadline at={answerBy} /> }] : []),
				...(outcome ? [{ term: words.outcome, detail: outcomes[outcome] }] : []),
				...(decidedAt ? [{ term: words.decidedAt, detail: <DateTime at={decidedAt} /> }] : []),
			]}
		/>
	)
}

export { StaffError as ErrorBoundary }
