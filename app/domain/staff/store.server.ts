import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { StaffSchema } from '#db/schema/staff.ts'
import type { Bucket } from './attempt.ts'
import type { StaffRole } from './role.ts'

const SHOWN = ['id', 'name', 'email', 'role', 'closedAt', 'createdAt'] as const

/** False when somebody has this e-mail address. */
export async function insertMember(
	tx: Tx,
	row: Insertable<StaffSchema['staff_users']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('staff_users')
		.values(row)
		.onConflict((conflict) => conflict.column('email').doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function selectMembers(db: Reader) {
	return db.selectFrom('staff_users').select(SHOWN).orderBy('name').orderBy('id').execute()
}

export function selectMember(db: Reader, id: string) {
	return db.selectFrom('staff_users').select(SHOWN).where('id', '=', id).executeTakeFirst()
}

export function selectMembersByIds(db: Reader, ids: readonly string[]) {
	return db.selectFrom('staff_users').select(SHOWN).where('id', 'in', ids).execute()
}

export function lockMember(tx: Tx, id: string) {
	return tx
		.selectFrom('staff_users')
		.select(SHOWN)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst()
}

/** Locks every admin who can sign in, in the order of their ids. */
export function lockOpenAdmins(tx: Tx) {
	return tx
		.selectFrom('staff_users')
		.select('id')
		.where('role', '=', 'admin')
		.where('closedAt', 'is', null)
		.orderBy('id')
		.forUpdate()
		.execute()
}

export async function updateRole(tx: Tx, id: string, role: StaffRole, at: Instant) {
	await tx.updateTable('staff_users').set({ role, updatedAt: at }).where('id', '=', id).execute()
}

export async function updateClosed(tx: Tx, id: string, closedAt: Instant | null, at: Instant) {
	await tx
		.updateTable('staff_users')
		.set({ closedAt, updatedAt: at })
		.where('id', '=', id)
		.execute()
}

export async function insertPassword(
	tx: Tx,
	row: { id: string; staffId: string; password: string; at: Instant },
): Promise<void> {
	await tx
		.insertInto('staff_accounts')
		.values({
			id: row.id,
			accountId: row.staffId,
			providerId: 'credential',
			userId: row.staffId,
			password: row.password,
			createdAt: row.at,
			updatedAt: row.at,
		})
		.execute()
}

export async function deletePassword(tx: Tx, staffId: string): Promise<void> {
	await tx.deleteFrom('staff_accounts').where('userId', '=', staffId).execute()
}

export async function deleteSessions(tx: Tx, staffId: string): Promise<void> {
	await tx.deleteFrom('staff_sessions').where('userId', '=', staffId).execute()
}

export async function deleteExpiredSessions(tx: Tx, at: Instant): Promise<void> {
	await tx.deleteFrom('staff_sessions').where('expiresAt', '<', at).execute()
}

/**
 * Counts one more attempt in a bucket and returns how many there are since its window began, and
 * when it began. A window that began before `windowFloor` is over, and a new one begins.
 */
export async function countAttempt(
	tx: Tx,
	bucket: Bucket,
	at: Instant,
	windowFloor: Instant,
): Promise<{ failures: number; window_started_at: Instant }> {
	return await tx
		.insertInto('staff_sign_in_attempts')
		.values({ bucket: keyOf(bucket), failures: 1, window_started_at: at })
		.onConflict((conflict) =>
			conflict.column('bucket').doUpdateSet((eb) => {
				const over = eb('staff_sign_in_attempts.window_started_at', '<', windowFloor)
				return {
					failures: eb
						.case()
						.when(over)
						.then(1)
						.else(eb('staff_sign_in_attempts.failures', '+', 1))
						.end(),
					window_started_at: eb
						.case()
						.when(over)
						.then(eb.ref('excluded.window_started_at'))
						.else(eb.ref('staff_sign_in_attempts.window_started_at'))
						.end(),
				}
			}),
		)
		.returning(['failures', 'window_started_at'])
		.executeTakeFirstOrThrow()
}

/** Takes back an attempt that was no failure. */
export async function uncountAttempt(tx: Tx, bucket: Bucket): Promise<void> {
	await tx
		.updateTable('staff_sign_in_attempts')
		.set((eb) => ({ failures: eb('failures', '-', 1) }))
		.where('bucket', '=', keyOf(bucket))
		.where('failures', '>', 0)
		.execute()
}

export async function deleteAttempts(tx: Tx, bucket: Bucket): Promise<void> {
	await tx.deleteFrom('staff_sign_in_attempts').where('bucket', '=', keyOf(bucket)).execute()
}

export async function deleteAttemptsBefore(tx: Tx, at: Instant): Promise<void> {
	await tx.deleteFrom('staff_sign_in_attempts').where('window_started_at', '<', at).execute()
}

function keyOf({ kind, of }: Bucket): string {
	return createHash('sha256').update(`${kind} ${of}`).digest('base64url')
}
