import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { selectLines } from '#app/domain/orders/store.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { unitsExpected } from './units-gone.server.ts'

/** A piece that is to come back. */
export interface ExpectedPiece {
	readonly id: string
	readonly productName: Text
	readonly variantLabel: Text
	readonly lotCode: string
}

/** The pieces of an order that were given back or exchanged and that nobody has taken in yet. */
export async function piecesExpected(db: Reader, number: string): Promise<ExpectedPiece[]> {
	const order = await getOrderBy(db, 'number', number)
	const units = await unitsExpected(db, order.id)
	const lines = new Map((await selectLines(db, order.id)).map((line) => [line.id, line]))
	const lots = await lotsById(db, [...new Set(units.map(({ lot_id }) => lot_id))])
	return units.map((unit) => {
		const line = lines.get(unit.line_id)
		const lot = lots.get(unit.lot_id)
		invariant(line && lot, `unit ${unit.id} is complete`)
		return {
			id: unit.id,
			productName: { id: line.product_name_id, en: line.product_name_en },
			variantLabel: { id: line.variant_label_id, en: line.variant_label_en },
			lotCode: lot.code,
		}
	})
}
