import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type DrawerSums, expectedIn, NO_SUMS } from './drawer.ts'
import { noSuchDrawer } from './errors.ts'
import {
	countOpenDrawers,
	type DrawerRow,
	findDrawer,
	findLastDrawer,
	findOpenDrawer,
	selectDrawers,
	selectDrawersIn,
	selectMovements,
	sumMovements,
	sumQris,
} from './store.server.ts'

const PAGE = 30

/** A drawer with what came in and went out of it. */
export interface Drawer {
	readonly id: string
	readonly officerId: string
	readonly openedAt: Instant
	readonly closedAt: Instant | null
	/** what was counted at the end; null while it is open */
	readonly countedSen: Sen | null
	readonly sums: DrawerSums
	/** what must lie in it */
	readonly expectedSen: Sen
	/** sold for QRIS meanwhile: no cash */
	readonly qrisSen: Sen
}

/** What an officer at the counter must know of the own drawer. */
export interface DrawerStanding {
	readonly drawer: Drawer | null
	/** it was opened on an earlier day and takes nothing more */
	readonly isOfEarlierDay: boolean
	/** what the officer left in it the last time */
	readonly carriedSen: Sen
}

/** The officer's own drawer as it stands now. */
export async function readDrawerOf(
	db: Reader,
	officerId: string,
	now: Instant,
): Promise<DrawerStanding> {
	const open = await findOpenDrawer(db, officerId)
	const [drawer = null] = open ? await describe(db, [open]) : []
	const last = open ? undefined : await findLastDrawer(db, officerId)
	return {
		drawer,
		isOfEarlierDay: drawer !== null && isOfEarlierDay(drawer.openedAt, now),
		carriedSen: last?.counted_sen ?? ZERO,
	}
}

/** True for a drawer that was opened on a day before this moment's. */
export function isOfEarlierDay(openedAt: Instant, now: Instant): boolean {
	return dateInMagetan(openedAt) < dateInMagetan(now)
}

/** How many drawers of before this moment are not counted yet: their cash is not known. */
export function countUncounted(db: Reader, before: Instant): Promise<number> {
	return countOpenDrawers(db, before)
}

/** A page of all drawers, newest first; `next` is where the next page begins. */
export async function listDrawers(
	db: Reader,
	before: string | null,
): Promise<{ drawers: Drawer[]; names: Map<string, string>; next: string | null }> {
	const rows = await selectDrawers(db, before, PAGE + 1)
	const shown = rows.slice(0, PAGE)
	const officers = shown.map((row) => row.officer_id)
	return {
		drawers: await describe(db, shown),
		names: await namesOfStaff(db, officers),
		next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
	}
}

/** The drawers that were opened over a time, in that order, and who opened them. */
export async function drawersOpenedIn(
	db: Reader,
	span: { from: Instant; until: Instant },
): Promise<{ drawers: Drawer[]; names: Map<string, string> }> {
	const rows = await selectDrawersIn(db, span)
	const officers = rows.map((row) => row.officer_id)
	return { drawers: await describe(db, rows), names: await namesOfStaff(db, officers) }
}

/** One drawer with every movement in order. Refuses `till.no_such_drawer`. */
export async function getDrawer(db: Reader, id: string) {
	const row = await findDrawer(db, id)
	if (!row) throw noSuchDrawer()
	const [drawer] = await describe(db, [row])
	if (!drawer) throw noSuchDrawer()
	const movements = (await selectMovements(db, id)).map((movement) => ({
		id: movement.id,
		at: movement.at,
		kind: movement.kind,
		amountSen: movement.amount_sen,
		orderId: movement.order_id,
		note: movement.note,
	}))
	const names = await namesOfStaff(db, [row.officer_id])
	return { drawer, movements, officerName: names.get(row.officer_id) ?? null }
}

async function describe(db: Reader, rows: readonly DrawerRow[]): Promise<Drawer[]> {
	if (rows.length === 0) return []
	const ids = rows.map((row) => row.id)
	const sums = new Map<string, DrawerSums>()
	for (const { drawer_id, kind, amount_sen } of await sumMovements(db, ids)) {
		sums.set(drawer_id, { ...(sums.get(drawer_id) ?? NO_SUMS), [kind]: amount_sen })
	}
	const qris = new Map((await sumQris(db, ids)).map((row) => [row.drawer_id, row.total_sen]))
	return rows.map((row) => {
		const ofDrawer = sums.get(row.id) ?? NO_SUMS
		return {
			id: row.id,
			officerId: row.officer_id,
			openedAt: row.opened_at,
			closedAt: row.closed_at,
			countedSen: row.counted_sen,
			sums: ofDrawer,
			expectedSen: expectedIn(ofDrawer),
			qrisSen: qris.get(row.id) ?? ZERO,
		}
	})
}
