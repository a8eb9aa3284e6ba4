import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { getOrderForStaff, type OrderForStaff } from '#app/domain/orders/orders.server.ts'
import { parcelsOfOrder, type SentParcel } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { byLot, type Piece, piecesOfOrder } from '#app/domain/orders/parcels/pieces.server.ts'
import { recipientOf } from '#app/domain/orders/recipient.ts'
import { isUnderWay } from '#app/domain/orders/refund.ts'
import { countryLine } from '#app/domain/shipping/country.ts'
import { customsForm } from '#app/domain/shipping/customs.ts'
import { customsLimit } from '#app/domain/shipping/customs-limits.server.ts'
import { add } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { nothingChosen, notPackable, tooManyChosen } from './errors.ts'
import type { Declaration, DeclaredLine, Parcel } from './paper.ts'

/** As many as a page of the list of orders shows. */
const MOST_AT_ONCE = 50

/** Which parcels of an order: one that has left, or one with these of the pieces that are left. */
export interface ChosenParcel {
	readonly position?: number | undefined
	readonly unitIds?: readonly string[] | undefined
}

/**
 * The parcels of an order: one of what is left to send, or of those pieces of it that are chosen;
 * else those that have left, or the one that is asked for. Refuses `orders.no_such_order`, and
 * `documents.not_packable` where there is none, or where its money goes back.
 */
export async function parcelsOf(
	db: Reader,
	number: string,
	{ position, unitIds }: ChosenParcel = {},
): Promise<Parcel[]> {
	const found = await getOrderForStaff(db, number)
	const { order, refunds } = found
	const hasMore = mayHappen('sent', order.state)
	if (!hasMore && order.state !== 'sent') throw notPackable(order.number)
	if (refunds.some(({ state }) => isUnderWay(state))) throw notPackable(order.number)
	const pieces = await piecesOfOrder(db, order.id)
	const sent = await parcelsOfOrder(db, order.id)
	if (hasMore && position === undefined) {
		const waiting = pieces.filter(({ isToSend }) => isToSend)
		const chosen = waiting.filter(({ id }) => !unitIds || unitIds.includes(id))
		if (chosen.length === 0) throw notPackable(order.number)
		const isWhole = sent.length === 0 && chosen.length === waiting.length
		const place = isWhole ? null : sent.length + 1
		return [await parcelOf(db, found, chosen, { position: place, courier: null, resi: null })]
	}
	const asked = sent.filter((one) => position === undefined || one.position === position)
	if (asked.length === 0) throw notPackable(order.number)
	const isOnly = sent.length === 1 && !hasMore
	return await Promise.all(asked.map((one) => sentParcel(db, found, pieces, one, isOnly)))
}

/** What customs abroad are told: English words, the prices that were paid, today's weights. */
async function declarationOf(db: Reader, pieces: readonly Piece[]): Promise<Declaration> {
	const lines = await declaredLines(db, pieces)
	const valueSen = add(...lines.map((line) => line.valueSen))
	const grams = lines.reduce((sum, line) => sum + line.grams, 0)
	const { amountSen } = await customsLimit(db)
	return { form: customsForm({ valueSen, grams }, amountSen), lines }
}

async function declaredLines(db: Reader, pieces: readonly Piece[]): Promise<DeclaredLine[]> {
	const offers = await offersOf(db, [...new Set(pieces.map(({ variantId }) => variantId))])
	const lines = Map.groupBy(pieces, ({ lineId }) => lineId)
	return [...lines.values()].flatMap((alike) => {
		const [first] = alike
		if (!first) return []
		const { productName, variantLabel, variantId } = first
		return {
			goods: [productName.en, variantLabel.en].filter((part) => part !== '').join(', '),
			quantity: alike.length,
			grams: alike.length * (offers.get(variantId)?.weightGrams ?? 0),
			valueSen: add(...alike.map(({ priceSen }) => priceSen)),
		}
	})
}

/**
 * The parcels of these orders, each once and in the order asked for: all of them or none, so that
 * nobody packs less than was chosen. Refuses as `parcelsOf` does, `documents.nothing_chosen` and
 * `documents.too_many_chosen`.
 */
export async function listParcels(db: Reader, numbers: readonly string[]): Promise<Parcel[]> {
	const chosen = [...new Set(numbers)]
	if (chosen.length === 0) throw nothingChosen()
	if (chosen.length > MOST_AT_ONCE) throw tooManyChosen(MOST_AT_ONCE)
	const parcels: Parcel[] = []
	for (const number of chosen) parcels.push(...(await parcelsOf(db, number)))
	return parcels
}

function sentParcel(
	db: Reader,
	found: OrderForStaff,
	pieces: readonly Piece[],
	parcel: SentParcel,
	isOnly: boolean,
): Promise<Parcel> {
	const { courier, trackingNumber: resi, unitIds } = parcel
	const position = isOnly ? null : parcel.position
	const inside = pieces.filter(({ id }) => unitIds.includes(id))
	return parcelOf(db, found, inside, { position, courier, resi })
}

async function parcelOf(
	db: Reader,
	{ order }: OrderForStaff,
	pieces: readonly Piece[],
	way: { position: number | null; courier: string | null; resi: string | null },
): Promise<Parcel> {
	const isAbroad = countryLine(order.address_country) !== null
	return {
		orderNumber: order.number,
		position: way.position,
		placedAt: order.placed_at,
		paidAt: order.paid_at,
		recipient: recipientOf(order),
		isCollected: order.delivery === 'counter',
		note: order.buyer_note,
		picks: await byLot(db, pieces),
		declaration: isAbroad ? await declarationOf(db, pieces) : null,
		pieces: pieces.length,
		service: order.shipping_service,
		courier: way.courier,
		trackingNumber: way.resi,
	}
}
