import type { Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { isOfEarlierDay } from './drawers.server.ts'
import { drawerOfEarlierDay, noDrawer } from './errors.ts'
import { type DrawerRow, lockOpenDrawer } from './store.server.ts'

/**
 * The officer's drawer that takes cash today, locked. Refuses without one, and one that was opened
 * on an earlier day: it is counted and closed first.
 */
export async function requireDrawer(tx: Tx, officerId: string, at: Instant): Promise<DrawerRow> {
	const drawer = await lockOpenDrawer(tx, officerId)
	if (!drawer) throw noDrawer()
	if (isOfEarlierDay(drawer.opened_at, at)) throw drawerOfEarlierDay()
	return drawer
}
