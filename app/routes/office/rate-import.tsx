import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { checkRateSheet, importRates } from '#app/domain/shipping/import-rates.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { SheetForm } from './rate-import-form.tsx'
import { type CheckedSheet, SheetFaults, SheetPlanTable } from './rate-import-plan.tsx'

type ImportAnswer = Partial<FormAnswer> & {
	readonly checked?: CheckedSheet
	/** nothing was chosen and nothing pasted */
	readonly isEmpty?: boolean
}

const UNPROCESSABLE = 400

export const handle: PageHandle = { title: (copy) => copy.office.shipping.sheet.title }

export const loader = reads(surfaces.office.access, async () => null)

/** First looked through without changing anything; what was looked through is then taken whole. */
export const action = writes(surfaces.office.access, async ({ form, services, actor }) => {
	const sheet = await sheetIn(form)
	if (sheet.trim() === '') return data({ isEmpty: true }, { status: UNPROCESSABLE })
	if (form.get('step') === 'take') {
		const { written } = await importRates(services, sheet, actor)
		return redirect(`/kantor/ongkir?${new URLSearchParams({ dimuat: String(written) })}`, 303)
	}
	const plan = await checkRateSheet(services, sheet)
	const status = plan.faults.length > 0 ? UNPROCESSABLE : 200
	return data({ checked: { ...plan, sheet } }, { status })
})

/** The chosen file, or what was pasted. */
async function sheetIn(form: FormData): Promise<string> {
	const file = form.get('file')
	if (file instanceof Blob && file.size > 0) return await file.text()
	const pasted = form.get('sheet')
	return typeof pasted === 'string' ? pasted : ''
}

/** A sheet of rates: chosen, looked through, and taken. */
export default function RateImport() {
	const answer = useActionData<typeof action>() as ImportAnswer | undefined
	const { office } = useCopy()
	const words = office.shipping.sheet
	const checked = answer?.checked
	const isGood = checked !== undefined && checked.faults.length === 0
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.shipping, to: '/kantor/ongkir' }, { label: words.crumb }],
				}}
			/>
			{answer?.refusal && (
				<RefusalNotice
					answer={{ refusal: answer.refusal }}
					title={words.refusedTitle}
					className="mb-8"
				/>
			)}
			{isGood ? (
				<SheetPlanTable checked={checked} />
			) : (
				<>
					{checked && <SheetFaults faults={checked.faults} />}
					<SheetForm
						pasted={checked?.sheet ?? answer?.typed?.sheet ?? ''}
						isEmpty={answer?.isEmpty === true}
					/>
				</>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }
