import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { checkRateSheet, importRates } from '#app/domain/shipping/import-rates.server.ts'
import { MOST_RATE_ROWS } from '#app/domain/shipping/sheet-columns.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ImportHead } from './import-head.tsx'
import { SheetForm } from './rate-import-form.tsx'
import { type CheckedSheet, SheetPlanTable } from './rate-import-plan.tsx'
import { readSheetIn } from './read-sheet.server.ts'
import { SheetFaults } from './sheet-faults.tsx'

type ImportAnswer = Partial<FormAnswer> & {
	readonly checked?: CheckedSheet
	/** nothing was chosen and nothing pasted */
	readonly isEmpty?: boolean
}

export const handle: PageHandle = { title: (copy) => copy.office.shipping.sheet.title }

export const loader = reads(surfaces.office.access, async () => null)

/** First looked through without changing anything; what was looked through is then taken whole. */
export const action = writes(surfaces.office.access, async ({ form, services, actor }) => {
	const sent = await readSheetIn(form, services.sheets, MOST_RATE_ROWS)
	if (!sent) return data({ isEmpty: true }, { status: statusOfKind.invalid })
	if (form.get('step') === 'take') {
		const { written } = await importRates(services, sent.table, actor)
		return redirect(`/kantor/ongkir?${new URLSearchParams({ dimuat: String(written) })}`, 303)
	}
	const plan = await checkRateSheet(services, sent.table)
	const status = plan.faults.length > 0 ? statusOfKind.invalid : 200
	return data({ checked: { ...plan, sheet: sent.text } }, { status })
})

/** A sheet of rates: chosen, looked through, and taken. */
export default function RateImport() {
	const answer = useActionData<typeof action>() as ImportAnswer | undefined
	const { office } = useCopy()
	const words = office.shipping.sheet
	const checked = answer?.checked
	const isGood = checked !== undefined && checked.faults.length === 0
	return (
		<>
			<ImportHead
				words={words}
				from={{ label: office.nav.shipping, to: '/kantor/ongkir' }}
				answer={answer}
			/>
			{isGood ? (
				<SheetPlanTable checked={checked} />
			) : (
				<>
					{checked && <SheetFaults faults={checked.faults} words={words} />}
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
