import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { draftSchema } from '#app/domain/workshop/drafts/draft-schema.ts'
import { keepDraft } from '#app/domain/workshop/drafts/keep-draft.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { statusOfKind } from '#app/http/status.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, isCalendarDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { draftIdIn } from './draft-form.server.ts'

export const handle: PageHandle = { title: (copy) => copy.batches.begin.title }

export const loader = reads(surfaces.workshop.access, async ({ services: { db, clock } }) => ({
	id: newId(),
	today: dateInMagetan(clock.now()),
	cohorts: await listCohortNames(db),
}))

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const typed = typedIn(form)
	const { cohort = '', workDate = '' } = typed
	if (cohort === '' || !isCalendarDate(workDate)) {
		return data({ typed, faults: { cohort: 'missing' } }, { status: statusOfKind.invalid })
	}
	const id = draftIdIn(form.get('id'))
	const draft = draftSchema.parse({ cohort, workDate, gradeB: '0', rework: '0', rejected: '0' })
	await keepDraft(services, { id, draft }, actor)
	return redirect(`/bengkel/batch/draf/${id}`, 303)
})

/** The first question: who made it, and when. */
export default function NewBatch() {
	const { id, today, cohorts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const words = useCopy().batches.begin
	const language = useLanguage()
	const busy = useNavigation().state !== 'idle'
	return (
		<div className="mx-auto max-w-lg">
			<PageHeader title={words.title} lead={words.lead} />
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{cohorts.length === 0 ? (
				<EmptyState title={words.noCohort} />
			) : (
				<Form method="post" className="flex flex-col gap-5">
					<input type="hidden" name="id" value={answer?.typed.id ?? id} />
					<SelectField
						id="cohort"
						name="cohort"
						label={words.cohort}
						placeholder={words.choose}
						defaultValue={
							answer?.typed.cohort ?? (cohorts.length === 1 ? (cohorts[0]?.slug ?? '') : '')
						}
						choices={cohorts.map(({ slug, name }) => ({
							value: slug,
							label: inLanguage(name, language),
						}))}
						errors={answer?.faults.cohort ? [words.fault] : undefined}
						required
					/>
					<TextField
						id="workDate"
						name="workDate"
						type="date"
						label={words.workDate}
						defaultValue={answer?.typed.workDate ?? today}
						max={today}
						required
					/>
					<Button busy={busy} wide>
						{words.go}
					</Button>
				</Form>
			)}
		</div>
	)
}

export { StaffError as ErrorBoundary }
