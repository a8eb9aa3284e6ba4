import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { batchColumns, MOST_BATCH_ROWS } from '#app/domain/workshop/imports/batch-columns.ts'
import { checkedSheetOf, listImports } from '#app/domain/workshop/imports/imports.server.ts'
import { openImport } from '#app/domain/workshop/imports/open-import.server.ts'
import { runImports } from '#app/domain/workshop/imports/run-imports.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { inLanguage } from '#app/shared/text.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { attemptKeyOf } from '../office/attempt-key.server.ts'
import { ImportHead } from '../office/import-head.tsx'
import { readSheetIn } from '../office/read-sheet.server.ts'
import { SheetFields } from '../office/sheet-fields.tsx'
import { SheetTemplates } from '../office/sheet-templates.tsx'
import {
	BatchFaults,
	BatchPlanTable,
	type CheckedBatches,
	ImportList,
} from './batch-import-parts.tsx'

const PATH = '/bengkel/batch/impor'
/** Fewer batches than these are taken before the answer; of more the page tells the progress. */
const AT_ONCE = 100
/** So many faults, or batches, of one sheet are shown. */
const MOST_SHOWN = 200
const PLAN_SHOWN = 25

type Answer = Partial<FormAnswer> & {
	readonly checked?: CheckedBatches
	/** nothing was chosen and nothing pasted */
	readonly isEmpty?: boolean
}

export const handle: PageHandle = { title: (copy) => copy.batchImport.title }

export const loader = reads(surfaces.workshop.access, async ({ services: { db } }) => ({
	attemptKey: newId(),
	imports: await listImports(db),
	cohorts: await listCohortNames(db),
}))

/** First looked through without keeping anything; what was looked through is then taken whole. */
export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const sent = await readSheetIn(form, services.sheets, MOST_BATCH_ROWS)
	if (!sent) return data({ isEmpty: true }, { status: statusOfKind.invalid })
	const { batches, faults, known } = await checkedSheetOf(services, sent.table)
	const attemptKey = attemptKeyOf(form)
	if (form.get('step') === 'take' && faults.length === 0) {
		const { importId } = await openImport(services, { attemptKey, table: sent.table }, actor)
		for (const error of batches.length <= AT_ONCE ? await runImports(services, { importId }) : []) {
			services.log.error({ err: error }, 'an import of batches broke')
		}
		return redirect(`${PATH}/${importId}`, 303)
	}
	const checked: CheckedBatches = {
		attemptKey,
		known,
		sheet: sent.text,
		count: batches.length,
		pieces: batches.reduce((sum, { quantity }) => sum + quantity, 0),
		shown: batches
			.slice(0, PLAN_SHOWN)
			.map(({ reference, cohortSlug, workDate, sku, quantity }) => ({
				...{ reference, cohortSlug, workDate, sku, quantity },
			})),
		faultCount: faults.length,
		faults: faults.slice(0, MOST_SHOWN),
	}
	return data({ checked }, { status: faults.length > 0 ? statusOfKind.invalid : 200 })
})

/** A sheet of batches: chosen, looked through, and taken whole or not at all. */
export default function BatchImport() {
	const { attemptKey, imports } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Answer | undefined
	const { batches, batchImport: words } = useCopy()
	const checked = answer?.checked
	return (
		<>
			<ImportHead
				words={words}
				from={{ label: batches.nav, to: '/bengkel/batch' }}
				answer={answer}
			/>
			{checked && checked.faultCount === 0 ? (
				<BatchPlanTable checked={checked} path={PATH} />
			) : (
				<>
					{checked && <BatchFaults faults={checked.faults} count={checked.faultCount} />}
					<Templates />
					<Form
						method="post"
						encType="multipart/form-data"
						className="flex max-w-3xl flex-col gap-5"
						autoComplete="off"
					>
						<input type="hidden" name="attemptKey" value={checked?.attemptKey ?? attemptKey} />
						<Fields answer={answer} />
					</Form>
				</>
			)}
			<ImportList imports={imports} path={PATH} />
		</>
	)
}

function Templates() {
	const words = useCopy().batchImport
	return (
		<div className="mb-6">
			<SheetTemplates base="/bengkel/batch/contoh" label={words.template} />
			<p className="mt-2 max-w-3xl text-muted text-small">{words.templateHint}</p>
		</div>
	)
}

function Fields({ answer }: { answer: Answer | undefined }) {
	const { cohorts } = useLoaderData<typeof loader>()
	const words = useCopy().batchImport
	const language = useLanguage()
	const named = cohorts.map(({ slug, name }) => `${slug} (${inLanguage(name, language)})`)
	return (
		<SheetFields
			words={words}
			pasted={answer?.checked?.sheet ?? answer?.typed?.sheet ?? ''}
			isEmpty={answer?.isEmpty === true}
			facts={[
				{ term: words.rules, text: words.rulesText },
				{ term: words.columns, text: batchColumns.join(', ') },
				{ term: words.cohorts, text: named.join(', ') },
			]}
		/>
	)
}

export { StaffError as ErrorBoundary }
