import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { getCohortRecord } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { storyPeopleOf } from '#app/domain/workshop/cohorts/stories-told.server.ts'
import { selectionOf } from '#app/domain/workshop/selection/candidates.server.ts'
import { listSessions } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan, nextDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { actOnCohort } from './cohort-action.server.ts'
import { CohortChange } from './cohort-change.tsx'
import { CohortMembers } from './cohort-members.tsx'
import { CohortOverview } from './cohort-overview.tsx'
import { CohortSchedule } from './cohort-schedule.tsx'
import { CohortSelection } from './cohort-selection.tsx'
import { readLeads } from './read-leads.server.ts'

const parts = ['ringkasan', 'jadwal', 'anggota', 'seleksi', 'ubah'] as const
const partSchema = z.enum(parts).catch('ringkasan')
const SHOWN = 6

export const handle: PageHandle = { title: (copy) => copy.cohortWork.cohorts.title }

export const loader = reads(surfaces.workshop.access, async ({ url, params, services }) => {
	const { db, clock } = services
	const today = dateInMagetan(clock.now())
	const cohort = await getCohortRecord(db, params.slug ?? '', today)
	const filter = { today: nextDate(today, -1), cohortId: cohort.id, after: null, limit: SHOWN }
	const ahead = await listSessions(db, { ...filter, when: 'ahead' })
	const behind = await listSessions(db, { ...filter, today, when: 'behind' })
	const selection = await selectionOf(db, cohort.id)
	const deciders = selection.candidates.flatMap(({ decidedBy }) => (decidedBy ? [decidedBy] : []))
	const names = await namesOfStaff(db, [...deciders, ...(cohort.leadId ? [cohort.leadId] : [])])
	return {
		cohort,
		today,
		part: partSchema.parse(url.searchParams.get('bagian')),
		done: url.searchParams.get('selesai'),
		assessed: url.searchParams.get('nilai'),
		leadName: cohort.leadId ? (names.get(cohort.leadId) ?? null) : null,
		leads: await readLeads(db),
		told: await storyPeopleOf(db, cohort.id),
		ahead: ahead.sessions,
		behind: behind.sessions,
		selection: {
			...selection,
			candidates: selection.candidates.map((one) => ({
				...one,
				decidedBy: one.decidedBy ? (names.get(one.decidedBy) ?? '') : null,
			})),
		},
	}
})

export const action = writes(surfaces.workshop.access, ({ form, params, services, actor }) =>
	actOnCohort({ form, services, actor, cohortSlug: params.slug ?? '' }),
)

/** Which part of the page a form stands on, where it is answered instead of led on. */
const partOfIntent: Readonly<Record<string, (typeof parts)[number]>> = {
	change: 'ubah',
	schedule: 'jadwal',
	plan: 'jadwal',
	enrol: 'anggota',
	release: 'anggota',
	criteria: 'seleksi',
	candidate: 'seleksi',
	assess: 'seleksi',
	settle: 'seleksi',
}

export default function Cohort() {
	const data = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { cohort: words, cohorts } = useCopy().cohortWork
	const language = useLanguage()
	const { cohort, done } = data
	const part = partOfIntent[given?.typed.intent ?? ''] ?? data.part
	const base = `/bengkel/angkatan/${cohort.slug}`
	return (
		<>
			<PageHeader
				title={inLanguage(cohort.name, language)}
				lead={inLanguage(cohort.programme.name, language)}
				trail={{
					label: words.trail,
					crumbs: [
						{ to: '/bengkel/angkatan', label: cohorts.title },
						{ label: inLanguage(cohort.name, language) },
					],
				}}
			/>
			<FilterTabs
				label={words.parts}
				tabs={parts.map((name) => ({
					to: name === 'ringkasan' ? base : `${base}?bagian=${name}`,
					label: words.tabs[name],
					current: name === part,
				}))}
			/>
			{done !== null && !given && <Done done={done} />}
			<div className="mt-6">
				{part === 'ringkasan' && <CohortOverview {...data} />}
				{part === 'jadwal' && <CohortSchedule cohort={cohort} given={given} />}
				{part === 'anggota' && <CohortMembers cohort={cohort} today={data.today} given={given} />}
				{part === 'seleksi' && <CohortSelection {...data} given={given} />}
				{part === 'ubah' && (
					<CohortChange cohort={{ ...cohort, told: data.told }} leads={data.leads} given={given} />
				)}
			</div>
		</>
	)
}

/** A number is how many sessions were planned. */
function Done({ done }: { done: string }) {
	const { cohort: words, saved } = useCopy().cohortWork
	const isCount = /^\d{1,3}$/.test(done)
	return (
		<Notice tone="good" announce className="mt-4">
			{isCount ? (done === '0' ? words.plannedNone : fill(words.planned, { count: done })) : saved}
		</Notice>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
