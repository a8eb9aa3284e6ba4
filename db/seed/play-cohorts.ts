import { actorId } from '#app/domain/audit/actor.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { addContact } from '#app/domain/workshop/agreements/add-contact.server.ts'
import { recordAgreement } from '#app/domain/workshop/agreements/record-agreement.server.ts'
import { getCohortRecord } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { setSchedule } from '#app/domain/workshop/cohorts/set-schedule.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import { openCohort } from '#app/domain/workshop/open-cohort.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import { releaseMember } from '#app/domain/workshop/release-member.server.ts'
import { addCandidate } from '#app/domain/workshop/selection/add-candidate.server.ts'
import { selectionOf } from '#app/domain/workshop/selection/candidates.server.ts'
import { recordAssessment } from '#app/domain/workshop/selection/record-assessment.server.ts'
import { setCriteria } from '#app/domain/workshop/selection/set-criteria.server.ts'
import { settleCandidate } from '#app/domain/workshop/selection/settle-candidate.server.ts'
import type { AttendanceLine, AttendanceMark } from '#app/domain/workshop/session.ts'
import { cancelSession } from '#app/domain/workshop/sessions/cancel-session.server.ts'
import { createSessions } from '#app/domain/workshop/sessions/create-sessions.server.ts'
import { membersOn, sessionsBetween } from '#app/domain/workshop/sessions/sessions.server.ts'
import { startProgramme } from '#app/domain/workshop/start-programme.server.ts'
import {
	type CalendarDate,
	calendarDate,
	dateInMagetan,
	type Instant,
	nextDate,
	plusMilliseconds,
	weekday,
} from '#app/shared/instant.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { selection } from './selection.ts'
import { restDays, type SeedSessions, sessions } from './sessions.ts'
import { dayOf, momentOf, timeOn } from './when.ts'
import { cohorts, leavings, partners, programmes, type SeedCohort } from './workshops.ts'

/** Since when schedules and lists of presence are kept here and no longer on paper alone. */
const DAYS_WITH_LISTS = 28
/** The agreement of the demo is soon to be renewed. */
const DAYS_OF_AGREEMENT_LEFT = 40

/** Partners, programmes, cohorts with their people, and every time they met. */
export function cohortDeeds(now: Instant): Deed[] {
	return [
		...partners.flatMap((partner) => partnerDeeds(partner, now)),
		...programmes.map(({ when, ...programme }) => ({
			at: momentOf(when, now),
			play: async (world: World) => {
				await startProgramme(world, programme, actorOf(world, 'head'))
			},
		})),
		...cohorts.flatMap((cohort) => openingDeeds(cohort, now)),
		...leavings.map(({ when, ...leaving }) => ({
			at: momentOf(when, now),
			play: (world: World) =>
				releaseMember(world, { ...leaving, lastDay: dayOf(when, now) }, actorOf(world, 'officer')),
		})),
		...sessions.flatMap((course) => sessionDeeds(course, now)),
		...cohorts.flatMap((cohort) => planningDeeds(cohort, now)),
	]
}

function partnerDeeds(seed: (typeof partners)[number], now: Instant): Deed[] {
	const { when, agreement, contact, ...partner } = seed
	const at = momentOf(when, now)
	const partnerCode = partner.code
	return [
		{
			at,
			play: async (world) => {
				await registerPartner(world, partner, actorOf(world, 'head'))
				await addContact(world, { ...contact, partnerCode }, actorOf(world, 'officer'))
				const signedOn = calendarDate(agreement.signedOn)
				const validUntil = nextDate(dateInMagetan(now), DAYS_OF_AGREEMENT_LEFT)
				const paper = { partnerCode, number: agreement.number, signedOn, validFrom: signedOn }
				await recordAgreement(world, { ...paper, validUntil }, actorOf(world, 'head'))
			},
		},
	]
}

function openingDeeds(seed: SeedCohort, now: Instant): Deed[] {
	const { when, startedOn, members, slots: _, ...cohort } = seed
	const at = momentOf(when, now)
	const joinedOn = calendarDate(startedOn)
	const open: Deed = {
		at,
		play: async (world) => {
			const leadId = actorId(actorOf(world, 'officer'))
			await openCohort(world, { ...cohort, startedOn: joinedOn, leadId }, actorOf(world, 'officer'))
		},
	}
	if (cohort.slug === selection.cohortSlug) return [open, ...selectionDeeds(members, joinedOn, at)]
	const enrolments = members.map(
		(makerCode): Deed => ({
			at,
			play: (world) => {
				const input = { cohortSlug: cohort.slug, makerCode, joinedOn }
				return enrolMember(world, input, actorOf(world, 'officer'))
			},
		}),
	)
	return [open, ...enrolments]
}

/** The officer assesses, the head decides. */
function selectionDeeds(members: readonly string[], joinsOn: CalendarDate, at: Instant): Deed[] {
	const { cohortSlug, criteria, declined, notes } = selection
	const play = async (world: World) => {
		const officer = actorOf(world, 'officer')
		await setCriteria(world, { cohortSlug, names: criteria }, officer)
		const open = await selectionOf(world.db, await cohortIdOf(world, cohortSlug))
		for (const [index, makerCode] of [...members, ...declined].entries()) {
			const isChosen = index < members.length
			await addCandidate(world, { cohortSlug, makerCode }, officer)
			const scores = new Map(
				open.criteria.map(({ id }, place) => [id, isChosen ? 3 + ((index + place) % 3) : 2]),
			)
			const note = notes[makerCode] ?? ''
			await recordAssessment(world, { cohortSlug, makerCode, scores, note }, officer)
			const decision = { cohortSlug, makerCode, joinsOn: isChosen ? joinsOn : null }
			await settleCandidate(world, decision, actorOf(world, 'head'))
		}
	}
	return [{ at, play }]
}

/** One for each day the cohort met before today; the last ones with who was there. */
function sessionDeeds(course: SeedSessions, now: Instant): Deed[] {
	const { cohortSlug, minutes, first, inTurns } = course
	const deeds: Deed[] = []
	const today = dateInMagetan(now)
	const listedFrom = nextDate(today, -DAYS_WITH_LISTS)
	for (let day = calendarDate(course.from); day <= today; day = nextDate(day)) {
		if (restDays.has(day) || !course.weekdays.includes(weekday(day))) continue
		const heldOn = day
		const number = deeds.length
		const topic = first[number] ?? inTurns[(number - first.length) % inTurns.length]
		if (!topic) continue
		deeds.push({
			at: timeOn(heldOn, course.recordedAt),
			play: async (world) => {
				const lines = heldOn < listedFrom ? null : await linesOf(world, cohortSlug, heldOn, number)
				const input = { cohortSlug, heldOn, minutes, topic, lines }
				await recordSession(world, input, actorOf(world, 'officer'))
			},
		})
	}
	return deeds
}

const ABSENCES = ['sick', 'late', 'visit', 'late', 'court'] as const satisfies AttendanceMark[]
/** One in so many is not there in time. */
const RARELY = 11

async function linesOf(
	world: World,
	cohortSlug: string,
	day: CalendarDate,
	number: number,
): Promise<AttendanceLine[]> {
	const members = await membersOn(world.db, await cohortIdOf(world, cohortSlug), day)
	const ids = members.map(({ makerId }) => makerId)
	const presences = await presencesOn(world.db, ids, day)
	return members.map(({ makerId, makerCode }, index) => {
		const presence = presences.get(makerId) ?? 'present'
		if (presence !== 'present') return { makerCode, mark: 'other' }
		const chance = (index * 7 + number * 5) % RARELY
		const absence = ABSENCES[(index + number) % ABSENCES.length]
		return { makerCode, mark: chance === 0 && absence ? absence : 'present' }
	})
}

/** The weekly schedule since lists are kept here; then the weeks ahead, one of them called off. */
function planningDeeds({ slug: cohortSlug, slots }: SeedCohort, now: Instant): Deed[] {
	const began = nextDate(dateInMagetan(now), -DAYS_WITH_LISTS)
	return [
		{
			at: timeOn(began, '07:00'),
			play: (world) => setSchedule(world, { cohortSlug, slots }, actorOf(world, 'officer')),
		},
		{
			at: plusMilliseconds(now, -60_000),
			play: async (world) => {
				const officer = actorOf(world, 'officer')
				await createSessions(world, { cohortSlug }, officer)
				const today = dateInMagetan(now)
				const cohortId = await cohortIdOf(world, cohortSlug)
				const ahead = await sessionsBetween(
					world.db,
					nextDate(today),
					nextDate(today, 28),
					cohortId,
				)
				const last = ahead.at(-1)
				const reason = 'Aula dipakai untuk kunjungan dinas'
				if (last) await cancelSession(world, { sessionId: last.id, reason }, officer)
			},
		},
	]
}

async function cohortIdOf(world: World, slug: string): Promise<string> {
	const on = dateInMagetan(world.clock.now())
	return (await getCohortRecord(world.db, slug, on)).id
}
