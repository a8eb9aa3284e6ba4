import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	checkMakerSheet,
	importMakers,
	type MakerSheetPlan,
} from '#app/domain/people/import-makers.server.ts'
import { MOST_MAKER_ROWS, makerColumns, skillWords } from '#app/domain/people/maker-sheet.ts'
import { registerClasses } from '#app/domain/people/register-class.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ImportHead } from '../office/import-head.tsx'
import { readSheetIn } from '../office/read-sheet.server.ts'
import { SheetFaults } from '../office/sheet-faults.tsx'
import { SheetFields } from '../office/sheet-fields.tsx'
import { SheetTemplates } from '../office/sheet-templates.tsx'

/** A sheet that was looked through; it stands in this one answer and nowhere else. */
interface Checked extends MakerSheetPlan {
	readonly sheet: string
}

type Answer = Partial<FormAnswer> & {
	readonly checked?: Checked
	/** nothing was chosen and nothing pasted */
	readonly isEmpty?: boolean
}

export const handle: PageHandle = { title: (copy) => copy.people.sheet.title }

export const loader = reads(surfaces.workshop.access, async () => null)

/** First looked through without keeping anything; what was looked through is then taken whole. */
export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const sent = await readSheetIn(form, services.sheets, MOST_MAKER_ROWS)
	if (!sent) return data({ isEmpty: true }, { status: statusOfKind.invalid })
	if (form.get('step') === 'take') {
		const { added, known } = await importMakers(services, sent.table, actor)
		const query = new URLSearchParams({ masuk: String(added), lama: String(known), ada: 'semua' })
		return redirect(`/bengkel/warga?${query}`, 303)
	}
	const plan = await checkMakerSheet(services, sent.table)
	const status = plan.faults.length > 0 ? statusOfKind.invalid : 200
	return data({ checked: { ...plan, sheet: sent.text } }, { status })
})

/** A sheet of makers: chosen, looked through, and taken whole or not at all. */
export default function MakerImport() {
	const answer = useActionData<typeof action>() as Answer | undefined
	const { people } = useCopy()
	const words = people.sheet
	const checked = answer?.checked
	const isGood = checked !== undefined && checked.faults.length === 0
	return (
		<>
			<ImportHead
				words={words}
				from={{ label: people.nav, to: '/bengkel/warga' }}
				answer={answer}
			/>
			{isGood ? (
				<Plan checked={checked} />
			) : (
				<>
					{checked && <SheetFaults faults={checked.faults} words={words} />}
					<div className="mb-6">
						<SheetTemplates base="/bengkel/warga/contoh" label={words.template} />
					</div>
					<Form
						method="post"
						encType="multipart/form-data"
						className="flex max-w-3xl flex-col gap-5"
						autoComplete="off"
					>
						<SheetFields
							words={words}
							pasted={checked?.sheet ?? answer?.typed?.sheet ?? ''}
							isEmpty={answer?.isEmpty === true}
							facts={[
								{ term: words.columns, text: makerColumns.join(', ') },
								{ term: words.classNames, text: registerClasses.join(', ') },
								{ term: words.skillNames, text: Object.values(skillWords).join(', ') },
							]}
						/>
					</Form>
				</>
			)}
		</>
	)
}

function Plan({ checked }: { checked: Checked }) {
	const words = useCopy().people.sheet
	const busy = useNavigation().state !== 'idle'
	const { lines, known, sheet } = checked
	return (
		<Section title={words.planTitle}>
			<p role="status" className="mt-3">
				{lines.length > 0
					? fill(words.plan, { count: lines.length, known })
					: fill(words.planNone, { known })}
			</p>
			<Form method="post" className="mt-6 flex flex-wrap gap-3">
				<input type="hidden" name="sheet" value={sheet} />
				{lines.length > 0 && (
					<Button name="step" value="take" busy={busy}>
						{fill(words.take, { count: lines.length })}
					</Button>
				)}
				<LinkButton to="/bengkel/warga/impor" tone="secondary" reloadDocument>
					{words.again}
				</LinkButton>
			</Form>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
