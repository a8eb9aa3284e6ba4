import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { materialLossReasons } from '#app/domain/workshop/materials/material.ts'
import { getIntake } from '#app/domain/workshop/materials/materials.server.ts'
import { recordLoss } from '#app/domain/workshop/materials/record-loss.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { IntakeFacts, IntakeMovements } from './intake-life.tsx'
import { lossSchema, quantityFault } from './material-forms.server.ts'

const PATH = '/bengkel/bahan'

export const handle: PageHandle = { title: (copy) => copy.materials.title }

export const loader = reads(surfaces.workshop.access, async ({ params, url, services: { db } }) => {
	const intake = await getIntake(db, params.id ?? '')
	const ids = [intake.recordedBy, ...intake.movements.map((movement) => movement.recordedBy)]
	const names = await namesOfStaff(db, [...new Set(ids)])
	return {
		intake,
		names: Object.fromEntries(names) satisfies Readonly<Record<string, string | undefined>>,
		isLost: url.searchParams.get('kabar') === 'keluar',
	}
})

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const intakeId = params.id ?? ''
		const parsed = parseForm(lossSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { unit } = await getIntake(services.db, intakeId)
		const read = quantityFault(unit, parsed.value.quantity)
		if ('fault' in read) return faulty({ typed: typedIn(form), faults: read.fault })
		await recordLoss(services, { ...parsed.value, intakeId, quantity: read.quantity }, actor)
		return redirect(`${PATH}/${intakeId}?kabar=keluar`, 303)
	},
)

/** One delivery: what it was, what became of it, and the form for what is spoiled or lost. */
export default function IntakePage() {
	const { intake, isLost } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { materials, office, calendar } = useCopy()
	const words = materials.intake
	const title = fill(words.title, {
		name: intake.materialName,
		date: dayInWords(intake.receivedOn, calendar, true),
	})
	return (
		<>
			<PageHeader
				title={title}
				trail={{
					label: office.trail,
					crumbs: [{ label: materials.nav, to: PATH }, { label: intake.materialName }],
				}}
			/>
			{isLost && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words.lossDone}
				</Notice>
			)}
			<div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div className="flex min-w-0 flex-col gap-6">
					<IntakeFacts />
					<IntakeMovements />
				</div>
				{intake.left > 0 && <LossForm given={answer} />}
			</div>
		</>
	)
}

function LossForm({ given }: { given: FormAnswer | undefined }) {
	const { intake } = useLoaderData<typeof loader>()
	const { materials } = useCopy()
	const words = materials.intake
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('loss', given, materials.faults)
	return (
		<Card title={words.lose}>
			<p className="mb-4 text-muted text-small">{words.loseLead}</p>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="loss" />
				<input type="hidden" name="leftSeen" value={intake.left} />
				<RefusalNotice answer={answer} title={materials.refusedTitle} />
				<TextField
					{...field('quantity')}
					label={materials.receive.quantity}
					hint={materials.batch.quantityHint}
					inputMode="decimal"
					maxLength={12}
					autoComplete="off"
				/>
				<SelectField
					{...field('reason')}
					label={words.reason}
					choices={materialLossReasons.map((value) => ({ value, label: words.reasons[value] }))}
				/>
				<TextField {...field('note')} label={words.loseNote} maxLength={300} />
				<Button tone="secondary" busy={busy} className="self-start">
					{words.loseSubmit}
				</Button>
			</Form>
		</Card>
	)
}

export { StaffError as ErrorBoundary }
