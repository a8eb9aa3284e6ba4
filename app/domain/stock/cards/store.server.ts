import { type ExpressionBuilder, sql } from 'kysely'
import type { Reader } from '#db/client.ts'
import type { Schema } from '#db/schema/schema.ts'

/** What a card is about: one lot, in its own order, or variants, in the order of the ids. */
export type CardScope =
	| { readonly lotId: string; readonly before: number | null }
	| { readonly variantIds: readonly string[]; readonly before: string | null }

type Movements = ExpressionBuilder<Schema, 'stock_movements'>

function isInScope(eb: Movements, scope: CardScope) {
	if ('lotId' in scope) return eb('lot_id', '=', scope.lotId)
	return eb('variant_id', 'in', scope.variantIds)
}

/**
 * Movements before a cursor, the newest first, with the sums of the newest one and all before it.
 * One statement, so that both are of one moment.
 */
export function selectCardPage(db: Reader, scope: CardScope, limit: number) {
	const key = 'lotId' in scope ? 'position' : 'id'
	const { before } = scope
	return db
		.with('page', (eb) => {
			const rows = eb.selectFrom('stock_movements').selectAll()
			const own = rows.where((where) => isInScope(where, scope))
			const older = before === null ? own : own.where(key, '<', before as never)
			return older.orderBy(key, 'desc').limit(limit)
		})
		.with('upto', (eb) =>
			eb
				.selectFrom('stock_movements')
				.select((sums) => [
					sums.fn.sum<number | null>('available_delta').as('available'),
					sums.fn.sum<number | null>('reserved_delta').as('reserved'),
					sums.fn.sum<number | null>('sold_delta').as('sold'),
					sums.fn.sum<number | null>('written_off_delta').as('written_off'),
				])
				.where((where) => isInScope(where, scope))
				.where(key, '<=', sql<never>`(select max(${sql.ref(key)}) from page)`),
		)
		.selectFrom('page')
		.innerJoin('upto', (join) => join.onTrue())
		.innerJoin('lots as lot', 'lot.id', 'page.lot_id')
		.leftJoin('stock_adjustments as adjustment', 'adjustment.id', 'page.adjustment_id')
		.select([
			'page.id',
			'page.position',
			'page.at',
			'page.kind',
			'page.available_delta',
			'page.reserved_delta',
			'page.sold_delta',
			'page.written_off_delta',
			'page.holder_id',
			'page.reason',
			'page.adjustment_id',
			'lot.code as lot_code',
			'adjustment.to_whom',
			'adjustment.note',
			'adjustment.opname_id',
			'adjustment.state',
			'adjustment.requested_by',
			'adjustment.decided_by',
			'upto.available',
			'upto.reserved',
			'upto.sold',
			'upto.written_off',
		])
		.orderBy(`page.${key}`, 'desc')
		.execute()
}

/** The orders that have pieces of a lot now, by their ids, the latest first. */
export function selectHolders(
	db: Reader,
	lotId: string,
	page: { before: string | null; limit: number },
) {
	let query = db
		.selectFrom('stock_movements')
		.select((e) => [
			'holder_id',
			e.fn.sum<number>('reserved_delta').as('reserved'),
			e.fn.sum<number>('sold_delta').as('sold'),
		])
		.where('lot_id', '=', lotId)
		.where('holder_id', 'is not', null)
		.groupBy('holder_id')
		.having((e) => e.or([e(e.fn.sum('reserved_delta'), '>', 0), e(e.fn.sum('sold_delta'), '>', 0)]))
		.orderBy('holder_id', 'desc')
		.limit(page.limit)
	if (page.before !== null) query = query.where('holder_id', '<', page.before)
	return query.execute()
}
