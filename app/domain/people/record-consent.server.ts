import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { type ConsentKind, isPenName, tellsName, tidyPenName } from './consent.ts'
import {
	insertConsent,
	insertPenName,
	insertScan,
	selectConsentInForce,
} from './consents/store.server.ts'
import {
	badPenName,
	consentAlreadyGiven,
	consentInFuture,
	makerErased,
	noSuchMaker,
	ownWitness,
	penNameTellsName,
} from './errors.ts'
import { keyPlace, namePlace } from './maker.ts'
import { lockMaker, selectSealedIdentity } from './store.server.ts'
import type { Vault } from './vault.ts'

export interface RecordConsent {
	makerCode: string
	kind: ConsentKind
	/** for `pen-name` alone; null for any other kind */
	penName: string | null
	/** the day it was signed */
	givenOn: CalendarDate
	/** the member of staff before whom it was signed: somebody else than who records it */
	witnessedBy: string
	/** the photo of its paper, kept by `keepScan`; it may follow by `attachScan` */
	scanKey?: string | null
}

/**
 * Records that a maker has agreed to something being told in public. A pen-name has no part of the
 * real name in it: the sealed name is compared here and shown to nobody. A maker has one consent of
 * a kind at a time; another pen-name is recorded after the old consent is revoked.
 *
 * Refuses `people.no_such_maker`, `people.maker_erased`, `people.consent_in_future`,
 * `people.own_witness`, `people.bad_pen_name`, `people.pen_name_tells_name` and
 * `people.consent_already_given`.
 */
export async function recordConsent(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	input: RecordConsent,
	actor: Actor,
): Promise<{ consentId: string }> {
	const at = clock.now()
	const recordedBy = actorId(actor) ?? actor.kind
	if (input.givenOn > dateInMagetan(at)) throw consentInFuture(input.givenOn)
	if (input.witnessedBy.trim() === '' || input.witnessedBy === recordedBy) throw ownWitness()
	const penName = input.penName === null ? null : tidyPenName(input.penName)
	const fits = input.kind === 'pen-name' ? penName !== null && isPenName(penName) : penName === null
	if (!fits) throw badPenName()

	return await transaction(db, async (tx) => {
		const maker = await lockMaker(tx, input.makerCode)
		if (!maker) throw noSuchMaker(input.makerCode)
		if (maker.erased_at !== null) throw makerErased(maker.code)
		if (penName !== null) await refuseRealName(tx, vault, maker, penName)
		if (await selectConsentInForce(tx, maker.id, input.kind)) throw consentAlreadyGiven(maker.code)
		const id = newId()
		await insertConsent(tx, {
			id,
			maker_id: maker.id,
			kind: input.kind,
			given_on: input.givenOn,
			witnessed_by: input.witnessedBy,
			recorded_by: recordedBy,
			recorded_at: at,
		})
		const named = { consent_id: id, maker_id: maker.id }
		if (penName !== null) await insertPenName(tx, { ...named, pen_name: penName })
		const scanned = { consent_id: id, recorded_by: recordedBy, recorded_at: at }
		if (input.scanKey) await insertScan(tx, { ...scanned, scan_key: input.scanKey })
		await recordAudit(tx, {
			actor,
			action: 'people.consent-recorded',
			subjectKind: 'maker',
			subjectId: maker.id,
			details: { code: maker.code, kind: input.kind, givenOn: input.givenOn },
			at,
		})
		return { consentId: id }
	})
}

async function refuseRealName(
	tx: Tx,
	vault: Vault,
	maker: { id: string; code: string },
	penName: string,
): Promise<void> {
	const sealed = await selectSealedIdentity(tx, maker.id)
	if (sealed.key_cipher === null) throw makerErased(maker.code)
	const box = vault.boxOf(sealed.key_cipher, keyPlace(maker.id))
	if (tellsName(penName, box.open(sealed.name_cipher, namePlace(maker.id)))) {
		throw penNameTellsName()
	}
}
