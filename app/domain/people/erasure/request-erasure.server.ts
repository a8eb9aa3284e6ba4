import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import {
	erasureAlreadyAsked,
	erasureOwes,
	erasureTooEarly,
	makerErased,
	noSuchMaker,
} from '#app/domain/people/errors.ts'
import type { AskOwed } from '#app/domain/people/owed.ts'
import {
	selectPresencesUntil,
	selectSavingsActsOf,
} from '#app/domain/people/presence/store.server.ts'
import { lockMaker } from '#app/domain/people/store.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import { ZERO } from '#app/shared/money.ts'
import type { Db, Reader, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertErasure } from './store.server.ts'

export interface ErasureDeps {
	db: Db
	clock: Clock
	askOwed: AskOwed<Reader>
}

/** Those after whom no name is needed any more; whoever escaped may be brought back. */
const OVER = new Set(['released', 'transferred', 'deceased'])

/**
 * The maker, locked, if he or she may be erased: released, transferred or dead, with nothing left
 * in the savings, no act on them open, no line of a sheet undecided, and no piece to be sold that
 * would bring more. Refuses
 * `people.no_such_maker`, `people.maker_erased`, `people.erasure_too_early` and
 * `people.erasure_owes`.
 */
export async function requireErasable(
	tx: Tx,
	askOwed: AskOwed<Reader>,
	makerCode: string,
	today: CalendarDate,
): Promise<{ id: string; code: string }> {
	const maker = await lockMaker(tx, makerCode)
	if (!maker) throw noSuchMaker(makerCode)
	if (maker.erased_at !== null) throw makerErased(maker.code)
	const presence = (await selectPresencesUntil(tx, [maker.id], today)).at(-1)?.presence
	if (!presence || !OVER.has(presence)) throw erasureTooEarly(maker.code)
	const owed = await askOwed(tx, maker.code)
	const acts = await selectSavingsActsOf(tx, maker.id)
	const isOpen = acts.some(({ outcome }) => outcome === null)
	const isOwed = owed.savingsSen !== ZERO || owed.pieces > 0 || owed.waiting > 0
	if (isOwed || isOpen) throw erasureOwes(maker.code, owed)
	return maker
}

/**
 * Asks that what tells who a maker was be destroyed. Somebody else has to agree (`approveErasure`).
 *
 * Refuses what `requireErasable` refuses, and `people.erasure_already_asked`.
 */
export async function requestErasure(
	{ db, clock, askOwed }: ErasureDeps,
	input: { makerCode: string },
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const maker = await requireErasable(tx, askOwed, input.makerCode, dateInMagetan(at))
		const asked = await insertErasure(tx, {
			id: newId(),
			maker_id: maker.id,
			requested_by: actorId(actor) ?? actor.kind,
			requested_at: at,
			outcome: null,
			decided_by: null,
			decided_at: null,
		})
		if (!asked) throw erasureAlreadyAsked(maker.code)
		await recordAudit(tx, {
			actor,
			action: 'people.erasure-requested',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code },
			at,
		})
	})
}
