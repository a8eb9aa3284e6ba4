import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { openCohort } from '#app/domain/workshop/open-cohort.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { CohortFields } from './cohort-fields.tsx'
import { newCohortSchema } from './cohort-forms.server.ts'
import { cohortWordsOf, readLeads } from './read-leads.server.ts'

export const handle: PageHandle = { title: (copy) => copy.cohortWork.cohortForm.newTitle }

export const loader = reads(surfaces.workshop.access, async ({ services: { db, clock } }) => ({
	today: dateInMagetan(clock.now()),
	leads: await readLeads(db),
	programmes: (await listProgrammes(db)).filter(({ closedOn }) => closedOn === null),
}))

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(newCohortSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { programme, slug, startedOn } = parsed.value
	const words = cohortWordsOf(parsed.value)
	await openCohort(services, { ...words, programmeCode: programme, slug, startedOn }, actor)
	return redirect(`/bengkel/angkatan/${slug}?bagian=jadwal&selesai=simpan`, 303)
})

export default function NewCohort() {
	const { programmes, leads, today } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { cohortForm: words, cohorts, cohort, faults } = useCopy().cohortWork
	const language = useLanguage()
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('open', given, faults)
	return (
		<>
			<PageHeader
				title={words.newTitle}
				lead={words.newLead}
				trail={{
					label: cohort.trail,
					crumbs: [{ to: '/bengkel/angkatan', label: cohorts.title }, { label: words.newTitle }],
				}}
			/>
			{programmes.length === 0 ? (
				<EmptyState
					title={words.noProgrammes}
					action={<LinkButton to="/bengkel/program">{words.toProgrammes}</LinkButton>}
				/>
			) : (
				<Form method="post" className="flex max-w-4xl flex-col gap-5">
					<input type="hidden" name="intent" value="open" />
					<RefusalNotice answer={answer} />
					<div className="grid gap-4 sm:grid-cols-3">
						<SelectField
							{...field('programme')}
							label={words.programme}
							choices={programmes.map(({ code, name }) => ({
								value: code,
								label: inLanguage(name, language),
							}))}
							required
						/>
						<TextField {...field('slug')} label={words.slug} hint={words.slugHint} required />
						<TextField
							{...field('startedOn', today)}
							label={words.startedOn}
							type="date"
							required
						/>
					</div>
					<CohortFields field={field} leads={leads} kept={null} />
					<Button busy={busy} className="self-start">
						{words.open}
					</Button>
				</Form>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
