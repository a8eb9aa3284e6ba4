import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'

/** What all movements of a kind did to each lot. */
export function sumMovements(db: Reader) {
	return db
		.selectFrom('stock_movements')
		.select([
			'lot_id',
			'kind',
			(e) => e.fn.sum<number>('available_delta').as('available'),
			(e) => e.fn.sum<number>('reserved_delta').as('reserved'),
			(e) => e.fn.sum<number>('sold_delta').as('sold'),
			(e) => e.fn.sum<number>('written_off_delta').as('written_off'),
			(e) => e.fn.countAll<number>().as('count'),
			(e) => e.fn.max('position').as('last'),
		])
		.groupBy(['lot_id', 'kind'])
		.execute()
}

export async function countMovements(db: Reader): Promise<number> {
	const row = await db
		.selectFrom('stock_movements')
		.select((e) => e.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	return Number(row.count)
}

/** Pieces in reservations of each lot, by what has become of them. */
export function sumReservations(db: Reader) {
	return db
		.selectFrom('reservations')
		.select(['lot_id', 'state', (e) => e.fn.sum<number>('quantity').as('quantity')])
		.groupBy(['lot_id', 'state'])
		.execute()
}

/** How many pieces each holder has bought over a time, less what came back. */
export function sumSoldByHolder(db: Reader, { from, until }: { from: Instant; until: Instant }) {
	return db
		.selectFrom('stock_movements')
		.select('holder_id')
		.select((e) => e.fn.sum<number>('sold_delta').as('pieces'))
		.where('at', '>=', from)
		.where('at', '<', until)
		.where('sold_delta', '<>', 0)
		.where('holder_id', 'is not', null)
		.groupBy('holder_id')
		.execute()
}
