import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { draftSchema } from '#app/domain/workshop/drafts/draft-schema.ts'
import { keepDraft } from '#app/domain/workshop/drafts/keep-draft.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, isCalendarDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { draftIdIn } from './draft-form.server.ts'

const beginSchema = z.object({
	cohort: z.string('cohort').min(1, 'cohort'),
	workDate: z.string('workDate').refine(isCalendarDate, 'workDate'),
})

export const handle: PageHandle = { title: (copy) => copy.batches.begin.title }

export const loader = reads(surfaces.workshop.access, async ({ services: { db, clock } }) => ({
	id: newId(),
	today: dateInMagetan(clock.now()),
	cohorts: await listCohortNames(db),
}))

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const id = draftIdIn(form.get('id'))
	const parsed = parseForm(beginSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const draft = draftSchema.parse({ ...parsed.value, gradeB: '0', rework: '0', rejected: '0' })
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
	const faultOf = (name: keyof typeof words.faults) =>
		answer?.faults[name] ? [words.faults[name]] : undefined
	return (
		<div className="mx-auto max-w-lg">
			<PageHeader title={words.title} lead={words.lead} />
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{cohorts.length === 0 ? (
				<EmptyState
					title={words.noCohort}
					action={<LinkButton to="/bengkel/angkatan-baru">{words.openCohort}</LinkButton>}
				/>
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
						errors={faultOf('cohort')}
						required
					/>
					<TextField
						id="workDate"
						name="workDate"
						type="date"
						label={words.workDate}
						defaultValue={answer?.typed.workDate ?? today}
						errors={faultOf('workDate')}
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
