import type { Actor } from '#app/domain/audit/actor.ts'
import type { Tx } from '#db/client.ts'
import { lastAdmin, ownAccess } from './errors.ts'
import { lockOpenAdmins } from './store.server.ts'

/**
 * A step before somebody loses the admin's role or their access: an admin must be left who can give
 * it back. Nobody does it to themselves, and two admins who do it to each other at the same moment
 * queue here, so that the second finds nobody left. Refuses `staff.own_access` and
 * `staff.last_admin`.
 */
export async function keepTheDoorOpen(tx: Tx, staffId: string, actor: Actor): Promise<void> {
	if (actor.kind === 'staff' && actor.id === staffId) throw ownAccess()
	const admins = await lockOpenAdmins(tx)
	if (admins.length === 1 && admins[0]?.id === staffId) throw lastAdmin()
}
