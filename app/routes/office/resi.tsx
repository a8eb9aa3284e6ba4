import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { checkResi, type ResiPlan } from '#app/domain/orders/bulk/check-resi.server.ts'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { staffWhoMay } from '#app/domain/orders/life.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { textOf } from './read-rows.server.ts'
import { ResiForm } from './resi-form.tsx'
import { ResiFaults, ResiPlanTable } from './resi-plan.tsx'

type Answer = Partial<FormAnswer> & {
	readonly checked?: ResiPlan & { readonly sheet: string; readonly attemptKey: string }
	/** nothing was chosen and nothing pasted */
	readonly isEmpty?: boolean
}

export const handle: PageHandle = { title: (copy) => copy.office.resi.title }

export const loader = reads(surfaces.office.access, async () => ({ attemptKey: newId() }))

const maySend = staffAccess(...staffWhoMay('sent'))

/** First looked through without changing anything; what was looked through becomes a job. */
export const action = writes(maySend, async ({ form, services, actor }) => {
	const sheet = await sheetIn(form)
	if (sheet.trim() === '') return data({ isEmpty: true }, { status: statusOfKind.invalid })
	const plan = await checkResi(services, sheet)
	const attemptKey = textOf(form, 'attemptKey')
	const isGood = plan.faults.length === 0
	if (form.get('step') === 'take' && isGood) {
		const rows = plan.rows.map(({ number, parcel }) => ({ number, parcel }))
		const jobId = await openJob(services, { kind: 'sent', attemptKey, rows }, actor)
		return redirect(`/kantor/pekerjaan/${jobId}`, 303)
	}
	const status = isGood ? 200 : statusOfKind.invalid
	return data({ checked: { ...plan, sheet, attemptKey } }, { status })
})

/** The chosen file, or what was pasted. */
async function sheetIn(form: FormData): Promise<string> {
	const file = form.get('file')
	return file instanceof Blob && file.size > 0 ? await file.text() : textOf(form, 'sheet')
}

/** A sheet of resi: chosen, looked through, and taken. */
export default function Resi() {
	const { attemptKey } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Answer | undefined
	const { office } = useCopy()
	const words = office.resi
	const checked = answer?.checked
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.orders, to: '/kantor/pesanan' }, { label: words.crumb }],
				}}
			/>
			{answer?.refusal && (
				<RefusalNotice
					answer={{ refusal: answer.refusal }}
					title={words.refusedTitle}
					className="mb-8"
				/>
			)}
			{checked && checked.faults.length > 0 && <ResiFaults faults={checked.faults} />}
			{checked && checked.rows.length > 0 && <ResiPlanTable checked={checked} />}
			{(!checked || checked.faults.length > 0 || checked.rows.length === 0) && (
				<ResiForm
					attemptKey={checked?.attemptKey ?? attemptKey}
					pasted={checked?.sheet ?? answer?.typed?.sheet ?? ''}
					isEmpty={answer?.isEmpty === true || checked?.rows.length === 0}
				/>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }
