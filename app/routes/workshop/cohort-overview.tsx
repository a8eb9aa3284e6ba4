import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { CohortRecord } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import type { ListedSession } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { SessionList } from './session-list.tsx'

interface Props {
	cohort: CohortRecord
	leadName: string | null
	today: CalendarDate
	ahead: readonly ListedSession[]
	behind: readonly ListedSession[]
	/** whom the story tells of, by code */
	told: readonly string[]
}

/** What a cohort is, when it meets next, and what it did last. */
export function CohortOverview({ cohort, leadName, today, ahead, behind, told }: Props) {
	const { cohort: words } = useCopy().cohortWork
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2">
			<div>
				<Facts cohort={cohort} leadName={leadName} today={today} told={told} />
			</div>
			<div className="flex flex-col gap-10">
				<Section
					title={words.upcoming}
					action={
						<TextLink to={`/bengkel/pertemuan?kapan=nanti&angkatan=${cohort.slug}`}>
							{words.allSessions}
						</TextLink>
					}
				>
					{ahead.length > 0 ? (
						<SessionList sessions={ahead} today={today} isOfOne />
					) : (
						<p className="py-4 text-muted text-small">{words.noUpcoming}</p>
					)}
				</Section>
				<Section title={words.latest}>
					{behind.length > 0 ? (
						<SessionList sessions={behind} today={today} isOfOne />
					) : (
						<p className="py-4 text-muted text-small">{words.noLatest}</p>
					)}
				</Section>
			</div>
		</div>
	)
}

function Facts({
	cohort,
	leadName,
	today,
	told,
}: Pick<Props, 'cohort' | 'leadName' | 'today' | 'told'>) {
	const { cohort: words, cohorts } = useCopy().cohortWork
	const language = useLanguage()
	const { partner, people, places } = cohort
	return (
		<>
			<DefinitionList
				items={[
					{ term: words.programme, detail: inLanguage(cohort.programme.name, language) },
					{
						term: words.partner,
						detail: partner ? (
							<TextLink to={`/bengkel/mitra/${partner.code}`}>{partner.name}</TextLink>
						) : (
							words.own
						),
					},
					{ term: words.startedOn, detail: <Day date={cohort.startedOn} /> },
					{ term: words.people, detail: fill(cohorts.peopleOf, { people, places }) },
					{ term: words.leadBy, detail: leadName ?? cohorts.noLead },
					{ term: cohorts.schedule, detail: inLanguage(cohort.schedule, language) },
				]}
			/>
			{cohort.story.id === '' ? (
				<p className="mt-4 text-small">
					{words.noStory}{' '}
					<TextLink to={`/bengkel/angkatan/${cohort.slug}?bagian=ubah`}>
						{words.writeStory}
					</TextLink>
				</p>
			) : (
				<p className="mt-4 whitespace-pre-line text-small">{inLanguage(cohort.story, language)}</p>
			)}
			{told.length > 0 && (
				<p className="mt-2 text-caption text-muted">
					{fill(words.storyTells, { codes: told.join(', ') })}
				</p>
			)}
			<p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-small">
				<TextLink to={`/angkatan/${cohort.slug}`} reloadDocument>
					{words.shop}
				</TextLink>
				<TextLink
					to={`/bengkel/angkatan/${cohort.slug}/daftar-hadir.pdf?bulan=${today.slice(0, 7)}`}
					reloadDocument
				>
					{words.monthList}
				</TextLink>
			</p>
		</>
	)
}
