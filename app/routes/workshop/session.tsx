import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PictureSubject } from '#app/domain/pictures/upload.ts'
import { uploadsOf } from '#app/domain/pictures/uploads.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { minutesBetween } from '#app/domain/workshop/schedule.ts'
import { correctableUntil } from '#app/domain/workshop/session.ts'
import { cancelSession } from '#app/domain/workshop/sessions/cancel-session.server.ts'
import { changeSession } from '#app/domain/workshop/sessions/change-session.server.ts'
import { recordAttendance } from '#app/domain/workshop/sessions/record-attendance.server.ts'
import { reopenSession } from '#app/domain/workshop/sessions/reopen-session.server.ts'
import { getSession } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { SubjectPictures } from '#app/ui/office/subject-pictures.tsx'
import { useSessionWords } from '#app/ui/office/use-session-words.ts'
import { AttendanceForm } from './attendance-form.tsx'
import { AttendanceRecord } from './attendance-record.tsx'
import { cancelSchema, recordSchema, sessionTimeSchema, textOf } from './cohort-forms.server.ts'
import { SessionChange } from './session-change.tsx'
import { readLines } from './session-form.server.ts'
import { SessionStateBadge } from './session-state-badge.tsx'

export const handle: PageHandle = { title: (copy) => copy.cohortWork.sessions.title }

export const loader = reads(surfaces.workshop.access, async ({ url, params, services }) => {
	const { db, clock } = services
	const session = await getSession(db, params.id ?? '')
	const today = dateInMagetan(clock.now())
	const [first] = session.revisions
	const until = first ? correctableUntil(first.recordedAt) : null
	const names = await namesOfStaff(
		db,
		session.revisions.map(({ recordedBy }) => recordedBy),
	)
	const { startsAt, endsAt } = session
	return {
		session,
		until,
		isFinal: until !== null && today > until,
		isAhead: session.day > today,
		plannedMinutes: startsAt && endsAt ? minutesBetween(startsAt, endsAt) : null,
		history: session.revisions.map((one) => ({
			...one,
			by: names.get(one.recordedBy) ?? one.recordedBy,
		})),
		isSaved: url.searchParams.has('selesai'),
		uploads: await uploadsOf(db, picturesOf(session)),
	}
})

export const action = writes(
	surfaces.workshop.access,
	async ({ form, params, services, actor }) => {
		const sessionId = params.id ?? ''
		const intent = textOf(form, 'intent')
		if (intent === 'move') {
			const parsed = parseForm(sessionTimeSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await changeSession(services, { ...parsed.value, sessionId }, actor)
		} else if (intent === 'cancel') {
			const parsed = parseForm(cancelSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			await cancelSession(services, { ...parsed.value, sessionId }, actor)
		} else if (intent === 'reopen') {
			await reopenSession(services, { sessionId }, actor)
		} else {
			const parsed = parseForm(recordSchema, form)
			if (!('value' in parsed)) return faulty(parsed.answer)
			const { topicId, topicEn, ...record } = parsed.value
			const topic = { id: topicId, en: topicEn }
			const input = { ...record, topic, sessionId, lines: readLines(form) }
			await recordAttendance(services, input, actor)
			return redirect(`/bengkel/pertemuan/${sessionId}?selesai=hadir`, 303)
		}
		return redirect(`/bengkel/pertemuan/${sessionId}?selesai=simpan`, 303)
	},
)

/** A cohort has one session a day, and one that was held is not moved. */
function picturesOf({ cohort, day }: { cohort: { slug: string }; day: string }): PictureSubject {
	return { kind: 'session', id: `${cohort.slug}_${day}` }
}

export default function Session() {
	const { session, isSaved, uploads } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>() as FormAnswer | undefined
	const { cohortWork } = useCopy()
	const { session: words, sessions } = cohortWork
	const language = useLanguage()
	const said = useSessionWords()
	const cohortName = inLanguage(session.cohort.name, language)
	return (
		<>
			<PageHeader
				title={cohortName}
				lead={said.day(session.day)}
				trail={{
					label: words.trail,
					crumbs: [
						{ to: '/bengkel/pertemuan', label: sessions.title },
						{ label: said.day(session.day, true) },
					],
				}}
				actions={
					<>
						<LinkButton
							to={`/bengkel/pertemuan/${session.id}/daftar-hadir.pdf`}
							reloadDocument
							tone="secondary"
							size="small"
						>
							{words.print}
						</LinkButton>
						<PrintButton />
					</>
				}
			/>
			{isSaved && !given && (
				<Notice tone="good" announce className="mb-6">
					{session.state === 'held' ? words.savedNotice : cohortWork.saved}
				</Notice>
			)}
			<Facts />
			<Attendance given={given} />
			{session.state !== 'held' && <SessionChange session={session} given={given} />}
			<History />
			{session.state === 'held' && (
				<SubjectPictures
					subject={picturesOf(session)}
					back={`/bengkel/pertemuan/${session.id}`}
					uploads={uploads}
				/>
			)}
		</>
	)
}

function Facts() {
	const { session } = useLoaderData<typeof loader>()
	const { cohortWork } = useCopy()
	const language = useLanguage()
	const said = useSessionWords()
	const { session: words, cohort } = cohortWork
	const { topic, minutes, plannedFor } = session
	return (
		<div className="mb-8 max-w-3xl">
			<DefinitionList
				items={[
					{
						term: cohortWork.sessions.state,
						detail: (
							<span className="flex flex-wrap items-center gap-2">
								<SessionStateBadge state={session.state} />
								{session.cancelReason && fill(words.cancelled, { reason: session.cancelReason })}
								{plannedFor !== null && plannedFor !== session.day && (
									<span className="text-muted">
										{fill(cohortWork.sessions.moved, { date: said.day(plannedFor, true) })}
									</span>
								)}
							</span>
						),
					},
					{
						term: words.hours,
						detail: said.hours(session.startsAt, session.endsAt) ?? words.noHours,
					},
					...(session.place ? [{ term: words.place, detail: session.place }] : []),
					...(minutes === null
						? []
						: [{ term: words.minutes, detail: fill(words.minutesCount, { count: minutes }) }]),
					...(topic ? [{ term: words.topic, detail: inLanguage(topic, language) }] : []),
					{
						term: cohortWork.sessions.cohort,
						detail: (
							<TextLink to={`/bengkel/angkatan/${session.cohort.slug}`}>
								{fill(cohort.openOne, { name: inLanguage(session.cohort.name, language) })}
							</TextLink>
						),
					},
				]}
			/>
		</div>
	)
}

function Attendance({ given }: { given: FormAnswer | undefined }) {
	const { session, until, isFinal, isAhead, plannedMinutes } = useLoaderData<typeof loader>()
	const { session: words } = useCopy().cohortWork
	const said = useSessionWords()
	if (session.state === 'cancelled') return null
	const isUnlisted = session.revision > 0 && session.members.every(({ mark }) => mark === null)
	const lead =
		until === null
			? words.attendanceLead
			: fill(isFinal ? words.final : words.correctableUntil, { date: said.day(until) })
	return (
		<Section title={words.attendance} lead={isAhead ? words.ahead : lead} className="mb-10">
			{isUnlisted ? (
				<Notice className="mt-4">{words.noList}</Notice>
			) : session.members.length === 0 ? (
				<Notice tone="warn" className="mt-4">
					{words.nobody}
				</Notice>
			) : isAhead || isFinal ? (
				<AttendanceRecord members={session.members} />
			) : (
				<AttendanceForm
					key={session.revision}
					session={session}
					plannedMinutes={plannedMinutes}
					given={given}
				/>
			)}
		</Section>
	)
}

function History() {
	const { history } = useLoaderData<typeof loader>()
	const { cohortWork } = useCopy()
	const words = cohortWork.session
	if (history.length === 0) return null
	return (
		<Section title={words.history} className="mt-10">
			<ol className="mt-3 flex flex-col gap-3 text-small">
				{history.map((one) => (
					<li key={one.revision}>
						<DateTime at={one.recordedAt} short className="block text-caption text-muted" />
						{fill(one.revision === 1 ? words.first : words.again, {
							name: one.by,
							count: one.changes,
						})}
						{one.note && <span className="block text-muted">{one.note}</span>}
					</li>
				))}
			</ol>
		</Section>
	)
}

export { StaffError as ErrorBoundary } from '#app/ui/office/staff-error.tsx'
