import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { openJob } from '#app/domain/orders/bulk/open-job.server.ts'
import { runJobs } from '#app/domain/orders/bulk/run-jobs.server.ts'
import { staffWhoMay } from '#app/domain/orders/life.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { attemptKeyOf } from './attempt-key.server.ts'
import { BulkTable } from './bulk-table.tsx'
import { jobKinds, readBulk } from './read-bulk.server.ts'
import { readRows } from './read-rows.server.ts'

/** So much is done before the answer; the rest goes on by itself. */
const AT_ONCE = 20

export const handle: PageHandle = { title: (copy) => copy.office.orderWork.bulk.title }

export const loader = reads(surfaces.office.access, ({ url, services }) => readBulk(services, url))

const mayWork = staffAccess(...staffWhoMay('sent'))

/** Written down as a job, begun at once, and shown where it can be found again. */
export const action = writes(mayWork, async ({ form, services, actor }) => {
	const isSending = form.get('kerja') === 'kirim'
	const { rows, faults } = readRows(form, isSending)
	if (faults.length > 0) {
		return data({ rowFaults: faults, typed: typedIn(form) }, { status: statusOfKind.invalid })
	}
	const kind = isSending ? jobKinds.kirim : jobKinds.kemas
	const attemptKey = attemptKeyOf(form)
	const jobId = await openJob(services, { kind, attemptKey, rows }, actor)
	for (const error of await runJobs(services, { jobId, most: AT_ONCE })) {
		services.log.error({ err: error }, 'a row of work on many orders failed')
	}
	return redirect(`/kantor/pekerjaan/${jobId}`, 303)
})

export type BulkAnswer = Partial<FormAnswer> & { readonly rowFaults?: readonly string[] }

/** One deed for many orders, looked at once more before it is done. */
export default function Bulk() {
	const { kind, orders, attemptKey } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as BulkAnswer | undefined
	const { office } = useCopy()
	const words = office.orderWork.bulk
	return (
		<>
			<PageHeader
				title={words.titles[kind]}
				lead={words.leads[kind]}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.orders, to: '/kantor/pesanan' }, { label: words.title }],
				}}
			/>
			{answer?.refusal && (
				<RefusalNotice
					answer={{ refusal: answer.refusal }}
					title={words.refused}
					className="mb-6"
				/>
			)}
			{orders.length > 0 ? (
				<BulkTable kind={kind} orders={orders} attemptKey={attemptKey} answer={answer} />
			) : (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }
