import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { isGone } from '#app/domain/people/presence.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { isMemberOn, type LeavingReason, type Spell } from '#app/domain/workshop/membership.ts'
import type { Slot } from '#app/domain/workshop/schedule.ts'
import { slotOf } from '#app/domain/workshop/sessions/create-sessions.server.ts'
import { selectMembers } from '#app/domain/workshop/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { countMembersOn, selectCohortRecords, selectSlots } from './store.server.ts'

const PAGE = 30

/** A cohort as those who work with it see it. */
export interface CohortRecord {
	readonly id: string
	readonly slug: string
	readonly name: Text
	readonly story: Text
	readonly schedule: Text
	readonly startedOn: CalendarDate
	readonly places: number
	readonly leadId: string | null
	readonly programme: {
		readonly code: string
		readonly name: Text
		readonly closedOn: CalendarDate | null
	}
	readonly partner: { readonly code: string; readonly name: string } | null
	readonly slots: readonly Slot[]
	/** how many take part today */
	readonly people: number
}

/**
 * A page of cohorts, the newest first; of one programme, or of all. `after` is the first day and id
 * of the last one on the page before.
 */
export async function listCohortRecords(
	db: Reader,
	filter: { programmeCode: string | null; today: CalendarDate; after?: string | null },
): Promise<{ cohorts: CohortRecord[]; next: string | null }> {
	const { programmeCode, today } = filter
	const [day, id] = filter.after?.split('.') ?? []
	const rows = await selectCohortRecords(db)
		.$if(programmeCode !== null, (q) => q.where('programmes.code', '=', programmeCode ?? ''))
		.$if(day !== undefined && id !== undefined, (q) =>
			q.where((e) =>
				e.or([
					e('cohorts.started_on', '<', day as CalendarDate),
					e.and([
						e('cohorts.started_on', '=', day as CalendarDate),
						e('cohorts.id', '<', id ?? ''),
					]),
				]),
			),
		)
		.limit(PAGE + 1)
		.execute()
	const shown = rows.slice(0, PAGE)
	const last = shown.at(-1)
	return {
		cohorts: await withDetails(db, shown, today),
		next: rows.length > PAGE && last ? `${last.started_on}.${last.id}` : null,
	}
}

/** Somebody's time in a cohort. */
export interface Membership extends Spell {
	readonly makerId: string
	readonly makerCode: string
	readonly leftReason: LeavingReason | null
	/** gone from the house by today: a last day is to be recorded */
	readonly isGone: boolean
}

export interface CohortRecordPage extends CohortRecord {
	/** who takes part today, by code */
	readonly members: readonly Membership[]
	/** who has left, or joins later */
	readonly others: readonly Membership[]
}

/** One cohort with its members and their history. Refuses `workshop.no_such_cohort`. */
export async function getCohortRecord(
	db: Reader,
	slug: string,
	today: CalendarDate,
): Promise<CohortRecordPage> {
	const rows = await selectCohortRecords(db).where('cohorts.slug', '=', slug).execute()
	const [cohort] = await withDetails(db, rows, today)
	if (!cohort) throw noSuchCohort(slug)
	const spells = await selectMembers(db, cohort.id)
	const ids = [...new Set(spells.map((row) => row.maker_id))]
	const codes = await makerCodesOf(db, ids)
	const presences = await presencesOn(db, ids, today)
	const memberships = spells
		.map((row) => ({
			makerId: row.maker_id,
			makerCode: codes.get(row.maker_id) ?? '',
			joinedOn: row.joined_on,
			leftOn: row.left_on,
			leftReason: row.left_reason,
			isGone: row.left_on === null && isGone(presences.get(row.maker_id) ?? 'present'),
		}))
		.sort((a, b) => a.makerCode.localeCompare(b.makerCode, 'id', { numeric: true }))
	return {
		...cohort,
		members: memberships.filter((one) => isMemberOn(one, today)),
		others: memberships.filter((one) => !isMemberOn(one, today)),
	}
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCohortRecords>['execute']>>[number]

async function withDetails(
	db: Reader,
	rows: readonly Row[],
	today: CalendarDate,
): Promise<CohortRecord[]> {
	const ids = rows.map((row) => row.id)
	if (ids.length === 0) return []
	const slots = await selectSlots(db, ids)
	const people = new Map(
		(await countMembersOn(db, ids, today)).map((row) => [row.cohort_id, Number(row.people)]),
	)
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		name: { id: row.name_id, en: row.name_en },
		story: { id: row.story_id, en: row.story_en },
		schedule: { id: row.schedule_id, en: row.schedule_en },
		startedOn: row.started_on,
		places: row.places,
		leadId: row.lead_id,
		programme: {
			code: row.programme_code,
			name: { id: row.programme_name_id, en: row.programme_name_en },
			closedOn: row.closed_on,
		},
		partner:
			row.partner_code !== null && row.partner_name !== null
				? { code: row.partner_code, name: row.partner_name }
				: null,
		slots: slots.filter((slot) => slot.cohort_id === row.id).map(slotOf),
		people: people.get(row.id) ?? 0,
	}))
}
