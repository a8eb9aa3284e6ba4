import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listLayouts } from '#app/domain/reconciliation/statements/layouts.server.ts'
import { recordLayout } from '#app/domain/reconciliation/statements/record-layout.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { refusalData } from '#app/http/refusal-response.ts'
import { statusOfKind } from '#app/http/status.ts'
import { booksAccess } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LayoutFields } from './bank-layout-fields.tsx'
import {
	layoutIn,
	likelyFields,
	MOST_SAMPLE_BYTES,
	nameFaults,
	type SampleView,
	sampleView,
} from './bank-layout-form.server.ts'
import { SampleTable, TrialResult } from './bank-layout-trial.tsx'
import { STATEMENT_TYPES } from './statement-types.ts'

type Answer = FormAnswer & { readonly view?: SampleView }

export const handle: PageHandle = { title: (copy) => copy.bankLayouts.newTitle }

export const loader = reads(booksAccess, async ({ services: { db } }) => ({
	layouts: (await listLayouts(db)).map(({ name }) => name),
}))

/** What was typed goes back with every answer, and the sample with it: no file is chosen twice. */
export const action = writes(booksAccess, async ({ form, services, actor }) => {
	const typed = typedIn(form)
	if (typed.intent === 'sample') {
		const file = form.get('file')
		const isFile = file instanceof File && file.size > 0
		if (!isFile) return faulty({ typed, faults: { file: 'missing' } })
		if (file.size > MOST_SAMPLE_BYTES) return faulty({ typed, faults: { file: 'large' } })
		const bytes = new Uint8Array(await file.arrayBuffer())
		const likely = await likelyFields(bytes, file.name, services.sheets)
		// What could not be guessed is marked at once.
		const { layout, faults } = layoutIn(likely)
		return data({ typed: likely, faults, view: await sampleView(likely, layout, services.sheets) })
	}
	const { layout, faults } = layoutIn(typed)
	const view = await sampleView(typed, layout, services.sheets)
	const asked = typed.intent === 'save' ? { ...faults, ...nameFaults(typed) } : faults
	if (layout === null || Object.keys(asked).length > 0) {
		return data({ typed, faults: asked, view }, { status: statusOfKind.invalid })
	}
	if (typed.intent !== 'save') return data({ typed, faults: {}, view })
	try {
		// What could not even read its own sample would only be refused later.
		if (view.trial?.refusal) {
			return data({ typed, faults: {}, view }, { status: statusOfKind.invalid })
		}
		await recordLayout(services, layout, actor, typed.replaces || null)
	} catch (error) {
		if (!isRefusal(error)) throw error
		const status = statusOfKind[error.kind]
		return data({ typed, faults: {}, view, ...refusalData(error) }, { status })
	}
	return redirect('/keuangan/rekonsiliasi/susunan?kabar=disimpan', 303)
})

/** How a bank writes its statements is described beside a sample of them. */
export default function BankLayoutNew() {
	const { layouts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Answer | undefined
	const { office, reconciliation, bankLayouts: words } = useCopy()
	const view = answer?.view
	return (
		<>
			<PageHeader
				title={words.newTitle}
				lead={words.newLead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: reconciliation.title, to: '/keuangan/rekonsiliasi' },
						{ label: reconciliation.pages.import, to: '/keuangan/rekonsiliasi/muat' },
						{ label: words.title, to: '/keuangan/rekonsiliasi/susunan' },
						{ label: words.newTitle },
					],
				}}
			/>
			<RefusalNotice answer={answer} title={words.refused} className="mb-6" />
			<div className="flex flex-col gap-8">
				<SampleForm answer={answer} />
				{view && answer && (
					<>
						<SampleTable view={view} typed={answer.typed} />
						<LayoutFields key={answer.typed.sample} view={view} answer={answer} layouts={layouts}>
							<TrialResult view={view} hasFaults={Object.keys(answer.faults).length > 0} />
						</LayoutFields>
					</>
				)}
			</div>
		</>
	)
}

function SampleForm({ answer }: { answer: Answer | undefined }) {
	const words = useCopy().bankLayouts
	const busy = useNavigation().state !== 'idle'
	const fault = answer?.faults.file
	return (
		<Card title={words.sample}>
			<Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
				<TextField
					id="file"
					name="file"
					type="file"
					accept={STATEMENT_TYPES}
					label={words.file}
					hint={words.fileHint}
					errors={fault ? [fault === 'large' ? words.fileLarge : words.noFile] : undefined}
					required
				/>
				<Button
					name="intent"
					value="sample"
					tone={answer?.view ? 'secondary' : 'primary'}
					busy={busy}
					className="self-start"
				>
					{answer?.view ? words.other : words.show}
				</Button>
			</Form>
		</Card>
	)
}

export { StaffError as ErrorBoundary }
