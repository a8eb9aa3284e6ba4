import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { SessionCard } from '#app/domain/workshop/session.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { useSessionWords } from '#app/ui/office/use-session-words.ts'
import { SessionStateBadge } from './session-state-badge.tsx'

interface Listed extends SessionCard {
	readonly people?: { readonly there: number; readonly all: number } | null
}

interface Props {
	sessions: readonly Listed[]
	today: CalendarDate
	/** the page is about one cohort, whose name need not be said */
	isOfOne?: boolean
}

/** Sessions one below the other: when, of whom, where, and how it stands. */
export function SessionList({ sessions, today, isOfOne = false }: Props) {
	return (
		<ul className="divide-y divide-line border-line border-y">
			{sessions.map((session) => (
				<li key={session.id}>
					<SessionLine session={session} today={today} isOfOne={isOfOne} />
				</li>
			))}
		</ul>
	)
}

function SessionLine({
	session,
	today,
	isOfOne,
}: {
	session: Listed
	today: CalendarDate
	isOfOne: boolean
}) {
	const { sessions: words } = useCopy().cohortWork
	const language = useLanguage()
	const said = useSessionWords()
	const { topic, people, cancelReason, plannedFor } = session
	const hours = said.hours(session.startsAt, session.endsAt)
	const name = inLanguage(session.cohort.name, language)
	const where = [isOfOne ? null : said.day(session.day), hours, session.place]
	return (
		<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3.5 text-small">
			<div className="min-w-0">
				<TextLink to={`/bengkel/pertemuan/${session.id}`} className="font-semibold">
					{isOfOne ? said.day(session.day) : name}
				</TextLink>
				<p className="text-muted">{where.filter(Boolean).join(' · ')}</p>
				{topic && <p>{inLanguage(topic, language)}</p>}
				{cancelReason && <p>{cancelReason}</p>}
				{plannedFor !== null && plannedFor !== session.day && (
					<p className="text-caption text-muted">
						{fill(words.moved, { date: said.day(plannedFor, true) })}
					</p>
				)}
			</div>
			<div className="flex flex-wrap items-center gap-2">
				{people && <span className="figures text-muted">{fill(words.there, { ...people })}</span>}
				<SessionStateBadge state={session.state} isDue={session.day <= today} />
			</div>
		</div>
	)
}
