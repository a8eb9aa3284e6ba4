import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { availabilityOf } from '#app/domain/stock/availability.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { type Slip, type SlipLine, slipOf } from '#app/domain/till/slip.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import { findSlip, type SlipRow, selectSlipLines } from './store.server.ts'

/** What has become of a slip: nothing yet, an order that waits for its money, or a sale. */
export type SlipStanding =
	| { readonly kind: 'open' }
	| { readonly kind: 'paying'; readonly number: string }
	| { readonly kind: 'done' }

/** An order that was given up or whose time is over leaves a slip as it was before. */
export async function standingOf(db: Reader, slip: SlipRow | undefined): Promise<SlipStanding> {
	if (!slip?.order_id) return { kind: 'open' }
	const { state, number } = await getOrderBy(db, 'id', slip.order_id)
	if (state === 'awaiting-payment') return { kind: 'paying', number }
	return { kind: state === 'cancelled' || state === 'expired' ? 'open' : 'done' }
}

/** An officer's slip at today's prices and stock; the queries do not grow with its lines. */
export async function readSlip(db: Reader, officerId: string): Promise<Slip> {
	const slip = await findSlip(db, officerId)
	const standing = await standingOf(db, slip)
	if (!slip || standing.kind === 'done') return slipOf([], null)
	const lines = await readSlipLines(db, officerId)
	return slipOf(lines, standing.kind === 'paying' ? standing.number : null)
}

/** The lines of a slip, in the order in which they were begun. */
export async function readSlipLines(db: Reader, officerId: string): Promise<SlipLine[]> {
	const rows = await selectSlipLines(db, officerId)
	const variantIds = [...new Set(rows.map((row) => row.variant_id))]
	const offers = await offersOf(db, variantIds)
	const stock = await availabilityOf(db, variantIds)
	const lots = await lotsById(
		db,
		rows.flatMap((row) => row.lot_id ?? []),
	)
	return rows.map((row): SlipLine => {
		const offer = offers.get(row.variant_id)
		const inStock = stock.get(row.variant_id)
		invariant(offer && inStock, `variant ${row.variant_id} is on a slip`)
		const lot = inStock.lots.find(({ lotId }) => lotId === row.lot_id)
		const available = row.lot_id === null ? inStock.available : (lot?.available ?? 0)
		const isShort = available < row.quantity
		return {
			id: row.id,
			variantId: row.variant_id,
			lotId: row.lot_id,
			lotCode: lots.get(row.lot_id ?? '')?.code ?? null,
			productName: offer.productName,
			variantLabel: offer.label,
			sizeLabel: offer.sizeLabel,
			picture: offer.picture,
			quantity: row.quantity,
			unitPriceSen: offer.priceSen,
			available,
			problem: offer.onSale ? (isShort ? 'short' : null) : 'withdrawn',
		}
	})
}
