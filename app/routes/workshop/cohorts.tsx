import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { listCohortRecords } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { useSessionWords } from '#app/ui/office/use-session-words.ts'

const keySchema = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-z]{26}$/)
	.nullable()
	.catch(null)

export const handle: PageHandle = { title: (copy) => copy.cohortWork.cohorts.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const programmes = await listProgrammes(db)
	const asked = url.searchParams.get('program')
	const programmeCode = programmes.find(({ code }) => code === asked)?.code ?? null
	const today = dateInMagetan(clock.now())
	const after = keySchema.parse(url.searchParams.get(PAGE_KEY))
	const { cohorts, next } = await listCohortRecords(db, { programmeCode, today, after })
	const leads = cohorts.flatMap(({ leadId }) => (leadId ? [leadId] : []))
	const names = await namesOfStaff(db, leads)
	return {
		next,
		programmeCode,
		programmes: programmes.map(({ code, name }) => ({ code, name })),
		cohorts: cohorts.map(({ story: _, leadId, ...cohort }) => ({
			...cohort,
			leadName: leadId ? (names.get(leadId) ?? null) : null,
		})),
	}
})

export default function Cohorts() {
	const { cohorts, next, programmes, programmeCode } = useLoaderData<typeof loader>()
	const { cohorts: words, all } = useCopy().cohortWork
	const language = useLanguage()
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={<LinkButton to="/bengkel/angkatan-baru">{words.open}</LinkButton>}
			/>
			<FilterTabs
				label={words.filter}
				tabs={[
					{ to: '/bengkel/angkatan', label: all, current: programmeCode === null },
					...programmes.map(({ code, name }) => ({
						to: `/bengkel/angkatan?program=${code}`,
						label: inLanguage(name, language),
						current: code === programmeCode,
					})),
				]}
			/>
			{cohorts.length > 0 ? (
				<CohortTable />
			) : (
				<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
			)}
			<Pager next={next} />
		</>
	)
}

function CohortTable() {
	const { cohorts } = useLoaderData<typeof loader>()
	const { cohorts: words, weekdays } = useCopy().cohortWork
	const language = useLanguage()
	const said = useSessionWords()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.name}</Head>
					<Head number>{words.people}</Head>
					<Head className="hidden md:table-cell">{words.schedule}</Head>
					<Head className="hidden lg:table-cell">{words.lead2}</Head>
				</tr>
			</thead>
			<tbody>
				{cohorts.map((cohort) => (
					<tr key={cohort.slug}>
						<th scope="row">
							<TextLink to={`/bengkel/angkatan/${cohort.slug}`}>
								{inLanguage(cohort.name, language)}
							</TextLink>
							<span className="block font-normal text-caption text-muted">
								{inLanguage(cohort.programme.name, language)}
							</span>
						</th>
						<Cell number>
							{fill(words.peopleOf, { people: cohort.people, places: cohort.places })}
						</Cell>
						<Cell className="hidden md:table-cell">
							{cohort.slots.length === 0 && <span className="text-muted">{words.noSchedule}</span>}
							{cohort.slots.map((slot) => (
								<span key={slot.weekday} className="block">
									{weekdays[slot.weekday - 1]} {said.hours(slot.startsAt, slot.endsAt)}
								</span>
							))}
						</Cell>
						<Cell className="hidden lg:table-cell">{cohort.leadName ?? words.noLead}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
