import type { Insertable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PeopleSchema } from '#db/schema/people.ts'

/** False when somebody has asked already. */
export async function insertErasure(
	tx: Tx,
	row: Insertable<PeopleSchema['maker_erasures']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('maker_erasures')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function decideErasure(
	tx: Tx,
	id: string,
	decision: { outcome: 'approved' | 'declined'; decided_by: string; decided_at: Instant },
): Promise<void> {
	await tx.updateTable('maker_erasures').set(decision).where('id', '=', id).execute()
}

export function selectOpenErasure(db: Reader, makerId: string) {
	return db
		.selectFrom('maker_erasures')
		.selectAll()
		.where('maker_id', '=', makerId)
		.where('outcome', 'is', null)
		.executeTakeFirst()
}

export function selectOpenErasures(db: Reader) {
	return db
		.selectFrom('maker_erasures as erasure')
		.innerJoin('makers as maker', 'maker.id', 'erasure.maker_id')
		.select(['maker.code as maker_code', 'erasure.requested_by', 'erasure.requested_at'])
		.where('erasure.outcome', 'is', null)
		.orderBy('erasure.id')
		.execute()
}

/** What told who somebody was: the key, and every hash and fact that is not for the books. */
export async function shredMaker(tx: Tx, makerId: string, at: Instant): Promise<void> {
	await tx
		.updateTable('makers')
		.set({
			key_cipher: null,
			register_number_hash: null,
			block: '',
			expected_release: null,
			erased_at: at,
		})
		.where('id', '=', makerId)
		.execute()
	await tx.deleteFrom('maker_name_hashes').where('maker_id', '=', makerId).execute()
	await tx.deleteFrom('maker_skills').where('maker_id', '=', makerId).execute()
}
