/**
 * What the books must say, worked out a second time in plain arithmetic from the facts of the
 * business alone: who made what, what was agreed, and what has become of each order. Nothing here
 * is taken from the code it judges.
 */

/** A rule as it was agreed, in basis points of its base. */
export interface Agreement {
	effectiveFrom: string
	versionId: string
	base: 'gross' | 'net_of_material'
	makers: number
	pnbp: number
	partner: number
}

export interface Piece {
	lotId: string
	priceSen: number
	materialSen: number
	agreement: Agreement
	partnerCode: string | null
	/** the contribution sheet of its batch, in its order */
	sheet: readonly { makerCode: string; pieces: number }[]
	/** it lies in a parcel that is outside */
	hasLeft: boolean
}

/** What has become of an order, as the shop tells. */
export interface OrderFacts {
	pieces: readonly Piece[]
	shippingSen: number
	totalSen: number
	isWaiting: boolean
	isPaid: boolean
	isFeeKnown: boolean
	isFinal: boolean
	isRefunded: boolean
	/** the refund was made, and the bank sent it back */
	hasBounced: boolean
}

export interface BusinessFacts {
	lots: ReadonlyMap<string, { received: number }>
	orders: readonly OrderFacts[]
	withdrawals: readonly { makerCode: string; amountSen: number }[]
	/** those that have arrived and stayed */
	payoutsSen: readonly number[]
}

/** Balances by account code, debit-positive, without zeros. */
export type Books = Map<string, number>

/** What each account gets of one piece. */
export function dividePiece(piece: Piece): Books {
	const { agreement, priceSen } = piece
	const material = agreement.base === 'gross' ? 0 : Math.min(piece.materialSen, priceSen)
	const base = priceSen - material
	const part = (bps: number) => Math.floor((base * bps) / 10_000)
	const pool = Math.floor((base * agreement.makers) / 1_000_000)
	const pnbp = part(agreement.pnbp)
	const partner = part(agreement.partner)
	const parts: Books = new Map()
	credit(parts, '3110', material)
	credit(parts, '2200', pnbp)
	if (piece.partnerCode !== null) credit(parts, `2300.${piece.partnerCode}`, partner)
	credit(parts, '3100', base - pool * 100 - pnbp - partner)
	for (const [makerCode, rupiah] of byLargestRemainder(pool, piece.sheet)) {
		credit(parts, `2110.${makerCode}`, rupiah * 100)
	}
	return parts
}

/** Whole rupiah for each maker: the floor first, then one more for those who lost most by it. */
function byLargestRemainder(pool: number, sheet: Piece['sheet']): [string, number][] {
	const total = sheet.reduce((sum, line) => sum + line.pieces, 0)
	const quotas = sheet.map((line, index) => ({
		index,
		makerCode: line.makerCode,
		floor: Math.floor((pool * line.pieces) / total),
		remainder: (pool * line.pieces) % total,
	}))
	const left = pool - quotas.reduce((sum, quota) => sum + quota.floor, 0)
	const lucky = new Set(
		[...quotas]
			.sort((a, b) => b.remainder - a.remainder || a.index - b.index)
			.slice(0, left)
			.map((quota) => quota.index),
	)
	return quotas.map(({ index, makerCode, floor }) => [
		makerCode,
		floor + (lucky.has(index) ? 1 : 0),
	])
}

/** What Stripe keeps of a charge by the sandbox's example terms: 2.9 % and Rp2.000. */
export function feeSen(totalSen: number): number {
	return Math.round((totalSen * 29) / 1_000) + 200_000
}

/** Every balance the facts lead to. */
export function expectedBooks(facts: BusinessFacts): Books {
	const books: Books = new Map()
	for (const order of facts.orders) {
		if (order.isPaid) bookOrder(books, order)
	}
	for (const { makerCode, amountSen } of facts.withdrawals) {
		debit(books, `2120.${makerCode}`, amountSen)
		credit(books, '1110', amountSen)
	}
	for (const amountSen of facts.payoutsSen) {
		debit(books, '1110', amountSen)
		credit(books, '1200', amountSen)
	}
	for (const [code, balance] of books) if (balance === 0) books.delete(code)
	return books
}

function bookOrder(books: Books, order: OrderFacts): void {
	if (order.isFeeKnown) {
		debit(books, '5100', feeSen(order.totalSen))
		credit(books, '1200', feeSen(order.totalSen))
	}
	if (!order.isRefunded) {
		debit(books, '1200', order.totalSen)
		credit(books, '2400', order.shippingSen)
	}
	if (order.hasBounced) {
		debit(books, '1200', order.totalSen)
		credit(books, '2410', order.totalSen)
	}
	for (const piece of order.pieces) {
		for (const [code, balance] of dividePiece(piece)) {
			const isMaker = code.startsWith('2110.')
			// Final savings stay the maker's; once refunded, the reserve has paid for them.
			if (isMaker && order.isFinal) {
				credit(books, code.replace('2110.', '2120.'), -balance)
				if (order.isRefunded) debit(books, '2500', -balance)
			} else if (!order.isRefunded) {
				credit(books, code, -balance)
			}
		}
	}
}

export interface Shelf {
	available: number
	reserved: number
	sold: number
}

/** Where the pieces of every lot must be. */
export function expectedShelves(facts: BusinessFacts): Map<string, Shelf> {
	const shelves = new Map<string, Shelf>()
	for (const [lotId, { received }] of facts.lots) {
		shelves.set(lotId, { available: received, reserved: 0, sold: 0 })
	}
	for (const order of facts.orders) {
		for (const { lotId, hasLeft } of order.pieces) {
			const isOut = order.isPaid && (!order.isRefunded || hasLeft)
			const shelf = shelves.get(lotId)
			if (!shelf || !(order.isWaiting || isOut)) continue
			shelf.available -= 1
			if (order.isWaiting) shelf.reserved += 1
			else shelf.sold += 1
		}
	}
	return shelves
}

function debit(books: Books, code: string, amountSen: number): void {
	if (amountSen !== 0) books.set(code, (books.get(code) ?? 0) + amountSen)
}

function credit(books: Books, code: string, amountSen: number): void {
	debit(books, code, -amountSen)
}
