import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { checkResi, type ResiPlan } from '#app/domain/orders/bulk/check-resi.server.ts'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { MOST_RESI_ROWS } from '#app/domain/orders/bulk/resi-columns.ts'
import { staffWhoMay } from '#app/domain/orders/life.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { attemptKeyOf } from './attempt-key.server.ts'
import { ImportHead } from './import-head.tsx'
import { readSheetIn } from './read-sheet.server.ts'
import { ResiForm } from './resi-form.tsx'
import { ResiPlanTable } from './resi-plan.tsx'
import { SheetFaults } from './sheet-faults.tsx'

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
	const sent = await readSheetIn(form, services.sheets, MOST_RESI_ROWS)
	if (!sent) return data({ isEmpty: true }, { status: statusOfKind.invalid })
	const plan = await checkResi(services, sent.table)
	const attemptKey = attemptKeyOf(form)
	const isGood = plan.faults.length === 0
	if (form.get('step') === 'take' && isGood) {
		const rows = plan.rows.map(({ number, parcel }) => ({ number, parcel }))
		const jobId = await openJob(services, { kind: 'sent', attemptKey, rows }, actor)
		return redirect(`/kantor/pekerjaan/${jobId}`, 303)
	}
	const status = isGood ? 200 : statusOfKind.invalid
	return data({ checked: { ...plan, sheet: sent.text, attemptKey } }, { status })
})

/** A sheet of resi: chosen, looked through, and taken. */
export default function Resi() {
	const { attemptKey } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Answer | undefined
	const { office } = useCopy()
	const words = office.resi
	const checked = answer?.checked
	return (
		<>
			<ImportHead
				words={words}
				from={{ label: office.nav.orders, to: '/kantor/pesanan' }}
				answer={answer}
			/>
			{checked && checked.faults.length > 0 && (
				<SheetFaults faults={checked.faults} words={words} />
			)}
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
