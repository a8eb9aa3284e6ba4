import { useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { getImport } from '#app/domain/workshop/imports/imports.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useAskingAgain } from '#app/ui/office/use-asking-again.ts'
import { BatchFaults, OutcomeWords } from './batch-import-parts.tsx'

const PATH = '/bengkel/batch/impor'
/** While it goes on, its page asks again after so many seconds, without any script. */
const ASK_AGAIN_SECONDS = '3'

export const handle: PageHandle = { title: (copy) => copy.batchImport.title }

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, services: { db }, responseHeaders }) => {
		const found = await getImport(db, params.id ?? '')
		if (found.outcome === null) responseHeaders.set('refresh', ASK_AGAIN_SECONDS)
		return found
	},
)

/** How far a sheet of batches has come, and what became of it. */
export default function BatchImportProgress() {
	const found = useLoaderData<typeof loader>()
	const { office, batches: copy, batchImport: words, calendar } = useCopy()
	const isRunning = found.outcome === null
	useAskingAgain(isRunning)
	return (
		<>
			<PageHeader
				title={fill(words.one.title, { count: found.batches })}
				lead={fill(words.one.by, {
					name: found.staffName ?? words.one.somebody,
					date: momentInWords(found.recordedAt, calendar),
				})}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: copy.nav, to: '/bengkel/batch' },
						{ label: words.crumb, to: PATH },
						{ label: fill(words.one.title, { count: found.batches }) },
					],
				}}
			/>
			<div className="mb-8 max-w-reading">
				<p role="status" className="font-semibold">
					<OutcomeWords of={found} />
				</p>
				{found.outcome !== 'refused' && (
					<progress
						value={isRunning ? found.checked : found.batches}
						max={found.batches}
						aria-label={words.one.progress}
						className="bar mt-2 block h-3 w-full"
					/>
				)}
				{isRunning && <p className="mt-1 text-caption text-muted">{words.one.mayLeave}</p>}
				{found.outcome === 'taken' && found.added > 0 && (
					<p className="mt-3 text-small">{words.one.next}</p>
				)}
			</div>
			{found.outcome === 'refused' && (
				<BatchFaults faults={found.faults} count={found.faults.length} />
			)}
			<p className="flex flex-wrap gap-3">
				{found.outcome === 'taken' && (
					<LinkButton to="/bengkel/batch?keadaan=submitted">{words.one.toSign}</LinkButton>
				)}
				{!isRunning && (
					<LinkButton to={PATH} tone="secondary">
						{words.again}
					</LinkButton>
				)}
			</p>
		</>
	)
}

export { StaffError as ErrorBoundary }
