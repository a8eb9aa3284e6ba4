import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import {
	afterDeath,
	makerErased,
	noSuchMaker,
	presenceUnchanged,
	statusInFuture,
} from '#app/domain/people/errors.ts'
import type { Maker } from '#app/domain/people/maker.ts'
import {
	goesOnAfterDeath,
	type Presence,
	presenceAt,
	presencesInEffect,
	savingsActFor,
} from '#app/domain/people/presence.ts'
import { lockMaker } from '#app/domain/people/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	closeSavingsAct,
	insertPresence,
	insertSavingsAct,
	selectPresencesOf,
	selectSavingsActsOf,
} from './store.server.ts'

export interface RecordPresence {
	makerCode: string
	presence: Presence
	/** the first day of it; who is released on a day is gone on that day */
	since: CalendarDate
}

/**
 * Records where a maker is from a day on. Records are added and never altered: a second one for the
 * same day corrects the first. Whoever keeps the savings is told what to do with them (see
 * `savingsActFor`), and what is overtaken before it was done is withdrawn.
 *
 * Refuses `people.status_in_future`, `people.no_such_maker`, `people.maker_erased`,
 * `people.presence_unchanged` and `people.after_death`.
 */
export async function recordPresence(
	{ db, clock }: { db: Db; clock: Clock },
	input: RecordPresence,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	const { presence, since } = input
	if (since > dateInMagetan(at)) throw statusInFuture(since)
	await transaction(db, async (tx) => {
		const maker = await lockMaker(tx, input.makerCode)
		if (!maker) throw noSuchMaker(input.makerCode)
		if (maker.erased_at !== null) throw makerErased(maker.code)
		const rows = await selectPresencesOf(tx, maker.id)
		const before = rows.map((row) => ({ fromDate: row.from_date, presence: row.presence }))
		if (presenceAt(before, since) === presence) throw presenceUnchanged(maker.code, since)
		const after = [...before, { fromDate: since, presence }]
		if (goesOnAfterDeath(after)) throw afterDeath(maker.code)
		const presenceId = newId()
		const recordedBy = actorId(actor) ?? actor.kind
		await insertPresence(tx, {
			id: presenceId,
			maker_id: maker.id,
			from_date: since,
			presence,
			recorded_by: recordedBy,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'people.presence-recorded',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code, presence, since },
			at,
		})
		const isLatest = presencesInEffect(after).at(-1)?.fromDate === since
		if (isLatest) await askForSavings(tx, { maker, presence, presenceId, by: recordedBy, at })
	})
}

interface Change {
	readonly maker: Maker
	readonly presence: Presence
	readonly presenceId: string
	readonly by: string
	readonly at: Instant
}

/** One thing at most is asked of the savings of one maker at a time: the latest. */
async function askForSavings(tx: Tx, change: Change): Promise<void> {
	const asked = await selectSavingsActsOf(tx, change.maker.id)
	const open = asked.find(({ outcome }) => outcome === null)
	const lastDone = asked.findLast(({ outcome }) => outcome === 'done')
	const act = savingsActFor(change.presence, lastDone?.act ?? null)
	if (open) {
		await closeSavingsAct(tx, open.id, {
			outcome: 'withdrawn',
			closed_by: change.by,
			closed_at: change.at,
		})
	}
	if (act === null) return
	await insertSavingsAct(tx, {
		id: newId(),
		maker_id: change.maker.id,
		presence_id: change.presenceId,
		act,
		opened_by: change.by,
		opened_at: change.at,
		outcome: null,
		closed_by: null,
		closed_at: null,
	})
}
