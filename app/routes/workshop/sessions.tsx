import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { addSession } from '#app/domain/workshop/sessions/add-session.server.ts'
import { listSessions } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Pager } from '#app/ui/office/pager.tsx'
import { newSessionSchema } from './cohort-forms.server.ts'
import { SessionList } from './session-list.tsx'

const tabs = ['hari-ini', 'nanti', 'lalu'] as const
const whenOf = { 'hari-ini': 'today', nanti: 'ahead', lalu: 'behind' } as const
const tabSchema = z.enum(tabs).catch('hari-ini')
/** The day and the id of the last session of a page. */
const keySchema = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-z]{26}$/)
	.nullable()
	.catch(null)

export const handle: PageHandle = { title: (copy) => copy.cohortWork.sessions.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const today = dateInMagetan(clock.now())
	const tab = tabSchema.parse(url.searchParams.get('kapan'))
	const cohorts = await listCohortNames(db)
	const chosen = cohorts.find(({ slug }) => slug === url.searchParams.get('angkatan')) ?? null
	const after = keySchema.parse(url.searchParams.get(PAGE_KEY))
	const filter = { when: whenOf[tab], today, cohortId: chosen?.id ?? null, after }
	return { ...(await listSessions(db, filter)), today, tab, cohorts, chosen: chosen?.slug ?? '' }
})

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(newSessionSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { cohort, ...time } = parsed.value
	const { sessionId } = await addSession(services, { ...time, cohortSlug: cohort }, actor)
	return redirect(`/bengkel/pertemuan/${sessionId}?selesai=simpan`, 303)
})

export default function Sessions() {
	const { sessions, next, today, tab, chosen, cohorts } = useLoaderData<typeof loader>()
	const { sessions: words } = useCopy().cohortWork
	const to = (name: string) =>
		`/bengkel/pertemuan?${new URLSearchParams({ kapan: name, ...(chosen ? { angkatan: chosen } : {}) })}`
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div>
					<FilterTabs
						label={words.when}
						tabs={tabs.map((name) => ({
							to: to(name),
							label: words.tabs[name],
							current: name === tab,
						}))}
					/>
					<CohortFilter />
					{sessions.length > 0 ? (
						<SessionList sessions={sessions} today={today} />
					) : (
						<EmptyState title={words.emptyTitle}>{words.empty[tab]}</EmptyState>
					)}
					<Pager next={next} />
				</div>
				{cohorts.length > 0 && <AddSession />}
			</div>
		</>
	)
}

/** Of which cohort; without a script its button is pressed. */
function CohortFilter() {
	const { cohorts, chosen, tab } = useLoaderData<typeof loader>()
	const { sessions: words } = useCopy().cohortWork
	const language = useLanguage()
	return (
		<Form method="get" className="screen-only mb-4 flex flex-wrap items-end gap-3">
			<input type="hidden" name="kapan" value={tab} />
			<SelectField
				id="filter-cohort"
				name="angkatan"
				label={words.cohort}
				defaultValue={chosen}
				choices={[
					{ value: '', label: words.allCohorts },
					...cohorts.map(({ slug, name }) => ({
						value: slug,
						label: inLanguage(name, language),
					})),
				]}
			/>
			<Button tone="secondary">{words.show}</Button>
		</Form>
	)
}

function AddSession() {
	const { cohorts, chosen, today } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { sessions: words, faults, optional } = useCopy().cohortWork
	const language = useLanguage()
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('add', given, faults)
	return (
		<Card title={words.addTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="add" />
				<RefusalNotice answer={answer} />
				<SelectField
					{...field('cohort', chosen)}
					label={words.cohort}
					choices={cohorts.map(({ slug, name }) => ({
						value: slug,
						label: inLanguage(name, language),
					}))}
					required
				/>
				<TextField {...field('day', today)} label={words.date} type="date" required />
				<div className="grid grid-cols-2 gap-3">
					<TextField {...field('startsAt')} label={words.from} type="time" />
					<TextField {...field('endsAt')} label={words.to} type="time" />
				</div>
				<TextField
					{...field('place')}
					label={words.place}
					optionalLabel={optional}
					maxLength={80}
				/>
				<Button tone="secondary" busy={busy}>
					{words.add}
				</Button>
			</Form>
		</Card>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
