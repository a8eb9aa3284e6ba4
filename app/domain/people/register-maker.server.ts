import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { type CalendarDate, type Clock, dateInMagetan } from '#app/shared/instant.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { createIdentity } from './create-identity.server.ts'
import { badBlock, registerNumberTaken, statusInFuture } from './errors.ts'
import { isBlock, makerCode, type Sex } from './maker.ts'
import type { RegisterClass } from './register-class.ts'
import type { Skill } from './skill.ts'
import {
	countMakers,
	hasRegisterNumber,
	insertMaker,
	insertNameHashes,
	insertSkills,
	insertStatus,
} from './store.server.ts'
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
	block?: string
	expectedRelease?: CalendarDate | null
	skills?: readonly Skill[]
}

/**
 * Takes a person into the programmes under a code of his or her own. Name and register number are
 * sealed before they reach the database, since naming a maker discloses a criminal record
 * (UU 27/2022 art. 4). A register number is registered once, however it is written.
 *
 * Refuses `people.identity_missing`, `people.status_in_future`, `people.bad_block` and
 * `people.register_number_taken`.
 */
export async function registerMaker(
	{ db, clock, vault }: { db: Db; clock: Clock; vault: Vault },
	input: RegisterMaker,
	actor: Actor,
): Promise<{ makerId: string; makerCode: string }> {
	const identity = createIdentity(vault, input)
	const at = clock.now()
	if (input.since > dateInMagetan(at)) throw statusInFuture(input.since)
	const block = input.block?.trim() ?? ''
	if (!isBlock(block)) throw badBlock()

	return await transaction(db, async (tx) => {
		const { id: makerId, hashes } = identity
		if (await hasRegisterNumber(tx, hashes.registerNumber)) throw registerNumberTaken()
		const code = await insertUnderNextCode(tx, {
			...identity.sealed,
			id: makerId,
			sex: input.sex,
			register_number_hash: hashes.registerNumber,
			block,
			expected_release: input.expectedRelease ?? null,
			created_at: at,
			erased_at: null,
		})
		await insertNameHashes(tx, makerId, hashes.nameParts)
		await insertSkills(tx, makerId, input.skills ?? [])
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
		if (await hasRegisterNumber(tx, row.register_number_hash ?? '')) throw registerNumberTaken()
	}
}
