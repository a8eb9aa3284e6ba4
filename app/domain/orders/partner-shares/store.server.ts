import type { Reader } from '#db/client.ts'

/** The pieces that these shares are of: what they are, and of which lot. */
export function selectPiecesOfShares(db: Reader, shareIds: readonly string[]) {
	return db
		.selectFrom('unit_shares as share')
		.innerJoin('order_units as unit', 'unit.id', 'share.unit_id')
		.innerJoin('order_lines as line', 'line.id', 'unit.line_id')
		.select(['share.id', 'unit.lot_id', 'line.variant_id'])
		.select(['line.product_name_id', 'line.product_name_en'])
		.select(['line.variant_label_id', 'line.variant_label_en'])
		.where('share.id', 'in', shareIds)
		.execute()
}
