import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { TillSchema } from '#db/schema/till.ts'

export type DrawerRow = Selectable<TillSchema['drawers']>
export type SaleRow = Selectable<TillSchema['counter_sales']>
export type NewMovement = Insertable<TillSchema['drawer_movements']>

/** Opens a drawer; false when its officer has one open. */
export async function insertDrawer(
	tx: Tx,
	row: Insertable<TillSchema['drawers']>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('drawers')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function findOpenDrawer(db: Reader, officerId: string): Promise<DrawerRow | undefined> {
	return db
		.selectFrom('drawers')
		.selectAll()
		.where('officer_id', '=', officerId)
		.where('closed_at', 'is', null)
		.executeTakeFirst()
}

/** How many drawers that were opened before this moment nobody has counted and closed. */
export async function countOpenDrawers(db: Reader, before: Instant): Promise<number> {
	const row = await db
		.selectFrom('drawers')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('closed_at', 'is', null)
		.where('opened_at', '<', before)
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** The open drawer of an officer, locked until the transaction ends. */
export function lockOpenDrawer(tx: Tx, officerId: string): Promise<DrawerRow | undefined> {
	return tx
		.selectFrom('drawers')
		.selectAll()
		.where('officer_id', '=', officerId)
		.where('closed_at', 'is', null)
		.forUpdate()
		.executeTakeFirst()
}

/** The drawer that an officer closed last. */
export function findLastDrawer(db: Reader, officerId: string): Promise<DrawerRow | undefined> {
	return db
		.selectFrom('drawers')
		.selectAll()
		.where('officer_id', '=', officerId)
		.where('closed_at', 'is not', null)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

export function findDrawer(db: Reader, id: string): Promise<DrawerRow | undefined> {
	return db.selectFrom('drawers').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The drawers that were opened over a time. */
export function selectDrawersIn(db: Reader, { from, until }: { from: Instant; until: Instant }) {
	return db
		.selectFrom('drawers')
		.selectAll()
		.where('opened_at', '>=', from)
		.where('opened_at', '<', until)
		.orderBy('opened_at')
		.orderBy('id')
		.execute()
}

export async function updateDrawer(
	tx: Tx,
	id: string,
	closing: { closed_at: Instant; counted_sen: Sen },
): Promise<void> {
	await tx.updateTable('drawers').set(closing).where('id', '=', id).execute()
}

/** A page of drawers before an id, newest first. */
export function selectDrawers(db: Reader, before: string | null, limit: number) {
	let query = db.selectFrom('drawers').selectAll().orderBy('id', 'desc').limit(limit)
	if (before !== null) query = query.where('id', '<', before)
	return query.execute()
}

/** Writes a movement down once under its id; false when it is there already. */
export async function insertMovement(tx: Tx, row: NewMovement): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('drawer_movements')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export function findMovement(db: Reader, id: string) {
	return db.selectFrom('drawer_movements').selectAll().where('id', '=', id).executeTakeFirst()
}

export function selectMovements(db: Reader, drawerId: string) {
	return db
		.selectFrom('drawer_movements')
		.selectAll()
		.where('drawer_id', '=', drawerId)
		.orderBy('id')
		.execute()
}

/** What each of these drawers has of each kind. */
export function sumMovements(db: Reader, drawerIds: readonly string[]) {
	return db
		.selectFrom('drawer_movements')
		.select(['drawer_id', 'kind', (eb) => eb.fn.sum<Sen>('amount_sen').as('amount_sen')])
		.where('drawer_id', 'in', drawerIds)
		.groupBy(['drawer_id', 'kind'])
		.execute()
}

export async function insertSale(
	tx: Tx,
	row: Insertable<TillSchema['counter_sales']>,
): Promise<void> {
	await tx.insertInto('counter_sales').values(row).execute()
}

export function findSale(db: Reader, orderId: string): Promise<SaleRow | undefined> {
	return db
		.selectFrom('counter_sales')
		.selectAll()
		.where('order_id', '=', orderId)
		.executeTakeFirst()
}

export async function markVoided(
	tx: Tx,
	orderId: string,
	voiding: { voided_at: Instant; void_reason: string },
): Promise<void> {
	await tx.updateTable('counter_sales').set(voiding).where('order_id', '=', orderId).execute()
}

/** What an officer has sold since a moment, before a sale, the newest first. */
export function selectSalesSince(
	db: Reader,
	officerId: string,
	page: { since: Instant; before: string | null },
	limit: number,
) {
	let query = db
		.selectFrom('counter_sales')
		.selectAll()
		.where('officer_id', '=', officerId)
		.where('sold_at', '>=', page.since)
		.orderBy('sold_at', 'desc')
		.orderBy('order_id', 'desc')
		.limit(limit)
	if (page.before !== null) {
		const last = db
			.selectFrom('counter_sales')
			.select('sold_at')
			.where('order_id', '=', page.before)
			.where('officer_id', '=', officerId)
		query = query.where((e) =>
			e.or([
				e('sold_at', '<', last),
				e.and([e('sold_at', '=', last), e('order_id', '<', page.before ?? '')]),
			]),
		)
	}
	return query.execute()
}

/** Sales of these drawers that were paid by QRIS and stand. */
export function sumQris(db: Reader, drawerIds: readonly string[]) {
	return db
		.selectFrom('counter_sales')
		.select(['drawer_id', (eb) => eb.fn.sum<Sen>('total_sen').as('total_sen')])
		.where('drawer_id', 'in', drawerIds)
		.where('handed_sen', 'is', null)
		.where('voided_at', 'is', null)
		.groupBy('drawer_id')
		.execute()
}

/** Cash of these drawers that was taken to the bank, with what the bank's slip says. */
export function selectDeposits(db: Reader, drawerIds: readonly string[]) {
	return db
		.selectFrom('drawer_movements')
		.select(['drawer_id', 'amount_sen', 'note'])
		.where('drawer_id', 'in', drawerIds)
		.where('kind', '=', 'deposit')
		.execute()
}
