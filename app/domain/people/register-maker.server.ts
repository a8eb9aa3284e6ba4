import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { identityMissing, statusInFuture } from './errors.ts'
import { makerCode, namePlace, registerNumberPlace, type Sex } from './maker.ts'
import type { RegisterClass } from './register-class.ts'
import { countMakers, insertMaker, insertStatus } from './store.server.ts'
import type { Vault } from './vault.ts'

export interface RegisterMaker {
	/** sealed at once; kept nowhere in the clear */
	name: string
	/** the number in the prison register; sealed likewise */
	registerNumber: string
	sex: Sex
	registerClass: RegisterClass
	/** the day the class took effect */
	since: CalendarDate
}

/**
 * Takes a person into the programmes under a code of his or her own. Name and register number are
 * sealed before they reach the database, since naming a maker discloses a criminal record
 * (UU 27/2022 art. 4).
 *
 * Refuses `people.identity_missing` and `people.status_in_future`.
 */
export async function registerMaker(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	input: RegisterMaker,
	actor: Actor,
): Promise<{ makerId: string; makerCode: string }> {
	const name = input.name.trim()
	const registerNumber = input.registerNumber.trim()
	if (name === '' || registerNumber === '') throw identityMissing()
	const at = clock.now()
	if (input.since > dateInMagetan(at)) throw statusInFuture(input.since)

	return await transaction(db, async (tx) => {
		const makerId = newId()
		const code = await insertUnderNextCode(tx, {
			id: makerId,
			sex: input.sex,
			name_cipher: vault.seal(name, namePlace(makerId)),
			register_number_cipher: vault.seal(registerNumber, registerNumberPlace(makerId)),
			created_at: at,
		})
		await insertStatus(tx, {
			maker_id: makerId,
			from_date: input.since,
			register_class: input.registerClass,
			recorded_at: at,
		})
		await recordAudit(tx, {
			actor,
			action: 'people.maker-registered',
			subjectKind: 'maker',
			subjectId: makerId,
			details: { code, registerClass: input.registerClass, since: input.since },
			at,
		})
		return { makerId, makerCode: code }
	})
}

/** Two registrations at once ask for the same number; the later one takes the next. */
async function insertUnderNextCode(
	tx: Tx,
	row: Omit<Parameters<typeof insertMaker>[1], 'code'>,
): Promise<string> {
	for (let number = (await countMakers(tx)) + 1; ; number++) {
		const code = makerCode(number)
		if (await insertMaker(tx, { ...row, code })) return code
	}
}
