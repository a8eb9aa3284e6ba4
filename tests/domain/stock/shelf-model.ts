import { expect } from 'vitest'
import { releaseReservation } from '#app/domain/stock/release-reservation.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

interface Part {
	lotId: string
	quantity: number
}

interface Order {
	holderId: string
	parts: Part[]
}

export const shelfActs = ['receive', 'reserve', 'sell', 'release', 'return'] as const
export type ShelfAct = (typeof shelfActs)[number]

/**
 * The stock of one variant as it should be, kept beside the database: lots in the order of their
 * arrival, orders that wait and orders that have bought. Each act is done in both.
 */
export class ShelfModel {
	/** in the order of arrival */
	readonly shelf: { lotId: string; available: number }[] = []
	readonly sold = new Map<string, number>()
	readonly #held: Order[] = []
	readonly #bought: Order[] = []
	readonly #deps: { db: Db; clock: Clock }
	readonly #variantId: string
	readonly #receive: (pieces: number) => Promise<{ lotId: string }>

	constructor(
		deps: { db: Db; clock: Clock },
		variantId: string,
		receive: (pieces: number) => Promise<{ lotId: string }>,
	) {
		this.#deps = deps
		this.#variantId = variantId
		this.#receive = receive
	}

	async act(act: ShelfAct, pieces: number): Promise<void> {
		if (act === 'receive') {
			this.shelf.push({ lotId: (await this.#receive(pieces)).lotId, available: pieces })
		} else if (act === 'reserve') {
			await this.#reserve(pieces)
		} else {
			await this.#end(act)
		}
	}

	async #reserve(pieces: number): Promise<void> {
		const expected: Part[] = []
		let missing = pieces
		for (const { lotId, available } of this.shelf) {
			const quantity = Math.min(missing, available)
			if (quantity > 0) expected.push({ lotId, quantity })
			missing -= quantity
		}
		const holderId = newId()
		const request = { holderId, wants: [{ variantId: this.#variantId, quantity: pieces }] }
		const at = this.#deps.clock.now()
		const reservation = transaction(this.#deps.db, (tx) => reserveUnits(tx, { ...request, at }))
		if (missing > 0) {
			await expect(reservation).rejects.toMatchObject({
				code: 'stock.sold_out',
				details: { left: pieces - missing },
			})
			return
		}
		const parts = (await reservation).map(({ lotId, quantity }) => ({ lotId, quantity }))
		expect(parts).toEqual(expected)
		this.#putBack(parts, -1)
		this.#held.push({ holderId, parts })
	}

	async #end(act: 'sell' | 'release' | 'return'): Promise<void> {
		const order = (act === 'return' ? this.#bought : this.#held).shift()
		if (!order) return
		const holding = { holderId: order.holderId, at: this.#deps.clock.now() }
		await transaction(this.#deps.db, async (tx) => {
			if (act === 'sell') await sellReserved(tx, holding)
			if (act === 'release') await releaseReservation(tx, holding)
			if (act === 'return') {
				const units = order.parts.toSorted((a, b) => (a.lotId < b.lotId ? -1 : 1))
				await returnUnits(tx, { ...holding, units })
			}
		})
		if (act === 'sell') this.#bought.push(order)
		else this.#putBack(order.parts, 1)
		const sign = { sell: 1, release: 0, return: -1 }[act]
		for (const { lotId, quantity } of order.parts) {
			this.sold.set(lotId, (this.sold.get(lotId) ?? 0) + sign * quantity)
		}
	}

	#putBack(parts: readonly Part[], sign: 1 | -1): void {
		for (const { lotId, quantity } of parts) {
			const lot = this.shelf.find((candidate) => candidate.lotId === lotId)
			if (lot) lot.available += sign * quantity
		}
	}
}
