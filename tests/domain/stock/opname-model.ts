import { expect } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAdjustment } from '#app/domain/stock/adjustments/record-adjustment.server.ts'
import { approveOpname } from '#app/domain/stock/opname/approve-opname.server.ts'
import { closeOpname } from '#app/domain/stock/opname/close-opname.server.ts'
import { openOpname } from '#app/domain/stock/opname/open-opname.server.ts'
import { countedLines } from '#app/domain/stock/opname/opnames.server.ts'
import { recordCount } from '#app/domain/stock/opname/record-count.server.ts'
import { recordReasons } from '#app/domain/stock/opname/record-reasons.server.ts'
import { reopenOpname } from '#app/domain/stock/opname/reopen-opname.server.ts'
import { startCount } from '#app/domain/stock/opname/start-count.server.ts'
import { releaseReservation } from '#app/domain/stock/release-reservation.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { returnUnits } from '#app/domain/stock/return-units.server.ts'
import { sellReserved } from '#app/domain/stock/sell-reserved.server.ts'
import { newId } from '#app/shared/ids.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { transaction } from '#db/transaction.ts'
import type { testClock } from '#tests/support/clock.ts'
import { type Making, officer } from '#tests/support/making.ts'

export const head: Actor = { kind: 'staff', id: 'head-of-tests' }

export const houseActs = [
	'order',
	'pay',
	'pack',
	'give-up',
	'sell-at-counter',
	'bring-back',
	'give-away',
	'lose',
	'find',
	'count',
	'count-slowly',
	'finish',
] as const
export type HouseAct = (typeof houseActs)[number]

interface HouseLot {
	lotId: string
	lotCode: string
	variantId: string
	/** what really lies on the shelf, whatever the books say */
	onShelf: number
	/** what went missing, less what turned up, and no count has told the books of */
	astray: number
	/** the same, as it was when the lot was counted */
	counted: number | null
	/** what the books know to be lost */
	lost: number
}

type Order = { holderId: string; lot: HouseLot }

/**
 * A house of shelves beside the books: orders reserve, are paid, packed and brought back, pieces
 * disappear and turn up, and all the while somebody counts what really lies there.
 */
export class House {
	readonly #world: Making & { clock: ReturnType<typeof testClock> }
	readonly #lots: HouseLot[]
	readonly #reserved: Order[] = []
	readonly #unpacked: Order[] = []
	readonly #gone: Order[] = []
	readonly sold = new Map<string, number>()
	#number: string | null = null

	constructor(
		world: Making & { clock: ReturnType<typeof testClock> },
		lots: readonly { lotId: string; lotCode: string; variantId: string; pieces: number }[],
	) {
		this.#world = world
		this.#lots = lots.map(({ pieces, ...lot }) => ({
			...lot,
			onShelf: pieces,
			astray: 0,
			counted: null,
			lost: 0,
		}))
	}

	readonly unpacked = async () =>
		new Map(
			this.#lots.map((lot) => [
				lot.lotId,
				this.#unpacked.filter((order) => order.lot === lot).length,
			]),
		)

	async act(act: HouseAct, which: number): Promise<void> {
		const lot = this.#lots[which % this.#lots.length]
		if (!lot) return
		if (act === 'order') await this.#order(lot)
		if (act === 'pay') await this.#pay()
		if (act === 'pack') this.#pack()
		if (act === 'give-up') await this.#giveUp()
		if (act === 'sell-at-counter') await this.#sellAtCounter(lot)
		if (act === 'bring-back') await this.#bringBack()
		if (act === 'give-away') await this.#giveAway(lot)
		if (act === 'lose' && lot.onShelf > 0) this.#stray(lot, 1)
		if (act === 'find' && lot.astray + lot.lost > 0) this.#stray(lot, -1)
		if (act === 'count') await this.#count(lot)
		if (act === 'count-slowly') await this.#countSlowly(lot)
		if (act === 'finish') await this.#finish()
	}

	#stray(lot: HouseLot, pieces: number): void {
		lot.onShelf -= pieces
		lot.astray += pieces
	}

	get #at() {
		return this.#world.clock.now()
	}

	async #order(lot: HouseLot): Promise<void> {
		const holderId = newId()
		const wants = [{ variantId: lot.variantId, lotId: lot.lotId, quantity: 1 }]
		const reserved = await attempt(
			transaction(this.#world.db, (tx) => reserveUnits(tx, { holderId, wants, at: this.#at })),
		)
		if (reserved) this.#reserved.push({ holderId, lot })
	}

	async #pay(): Promise<Order | undefined> {
		const order = this.#reserved.shift()
		if (!order) return undefined
		const { holderId, lot } = order
		await transaction(this.#world.db, (tx) => sellReserved(tx, { holderId, at: this.#at }))
		this.sold.set(lot.lotId, (this.sold.get(lot.lotId) ?? 0) + 1)
		this.#unpacked.push(order)
		return order
	}

	#pack(): void {
		const order = this.#unpacked.find(({ lot }) => lot.onShelf > 0)
		if (!order) return
		this.#unpacked.splice(this.#unpacked.indexOf(order), 1)
		order.lot.onShelf -= 1
		this.#gone.push(order)
	}

	async #giveUp(): Promise<void> {
		const order = this.#reserved.pop()
		if (!order) return
		const { holderId } = order
		await transaction(this.#world.db, (tx) => releaseReservation(tx, { holderId, at: this.#at }))
	}

	async #sellAtCounter(lot: HouseLot): Promise<void> {
		if (lot.onShelf === 0) return
		const before = this.#reserved.length
		await this.#order(lot)
		const order = this.#reserved.length > before ? this.#reserved.pop() : undefined
		if (!order) return
		const { holderId } = order
		await transaction(this.#world.db, (tx) => sellReserved(tx, { holderId, at: this.#at }))
		this.sold.set(lot.lotId, (this.sold.get(lot.lotId) ?? 0) + 1)
		lot.onShelf -= 1
		this.#gone.push(order)
	}

	async #bringBack(): Promise<void> {
		const order = this.#gone.shift()
		if (!order) return
		const { holderId, lot } = order
		const units = [{ lotId: lot.lotId, quantity: 1 }]
		await transaction(this.#world.db, (tx) => returnUnits(tx, { holderId, units, at: this.#at }))
		this.sold.set(lot.lotId, (this.sold.get(lot.lotId) ?? 0) - 1)
		lot.onShelf += 1
	}

	async #giveAway({ lotCode, ...lot }: HouseLot): Promise<void> {
		if (lot.onShelf === 0) return
		const gift = { lotCode, quantity: 1, reason: 'gift', toWhom: 'Tamu' } as const
		const given = await attempt(recordAdjustment(this.#world, gift, officer))
		const own = this.#lots.find((one) => one.lotCode === lotCode)
		if (given && own) own.onShelf -= 1
	}

	async #count(lot: HouseLot): Promise<void> {
		const number = await this.#open()
		if (number === null) return
		const deps = { ...this.#world, unpacked: this.unpacked }
		// Twice, so that a difference stands.
		for (const _ of [1, 2]) {
			const { countId } = await startCount(deps, { number, lotCode: lot.lotCode }, officer)
			const handed = { number, countId, counted: lot.onShelf }
			expect((await recordCount(deps, handed, officer)).hasMoved).toBe(false)
		}
		lot.counted = lot.astray
	}

	/** Something is sold between the beginning and the end of a count: it says nothing. */
	async #countSlowly(lot: HouseLot): Promise<void> {
		const number = await this.#open()
		if (number === null) return
		const deps = { ...this.#world, unpacked: this.unpacked }
		const { countId } = await startCount(deps, { number, lotCode: lot.lotCode }, officer)
		const counted = lot.onShelf
		await this.#sellAtCounter(lot)
		const { hasMoved } = await recordCount(deps, { number, countId, counted }, officer)
		expect(hasMoved).toBe(counted !== lot.onShelf)
		// When nobody bought anything it was a count like every other, and the last one stands.
		if (!hasMoved) await this.#count(lot)
	}

	async #open(): Promise<string | null> {
		const all = { scope: 'Semua', placeIds: [], variantIds: [], unplaced: false }
		this.#number ??= (await attempt(openOpname(this.#world, all, officer))) ?? null
		return this.#number
	}

	async #finish(): Promise<void> {
		if (this.#lots.every((lot) => lot.onShelf === 0)) return
		const number = await this.#open()
		if (number === null) return
		for (const lot of this.#lots) if (lot.counted === null) await this.#count(lot)
		await closeOpname(this.#world, { number }, officer)
		const lines = await countedLines(this.#world.db, number)
		expect(new Map(lines.map((line) => [line.lotCode, line.expected - line.counted]))).toEqual(
			new Map(this.#lots.map((lot) => [lot.lotCode, lot.counted])),
		)
		const lost = { reason: 'lost' as const, note: '' }
		const reasons = new Map(lines.map(({ lotCode }) => [lotCode, lost]))
		await recordReasons(this.#world, { number, reasons }, officer)
		const done = await attempt(approveOpname(this.#world, { number, decision: '' }, head))
		if (!done) return await this.#settle(number)
		for (const lot of this.#lots) {
			lot.astray -= lot.counted ?? 0
			lot.lost += lot.counted ?? 0
			lot.counted = null
		}
		this.#number = null
	}

	/** What is missing was ordered or turned up: orders are given up, and it is counted again. */
	async #settle(number: string): Promise<void> {
		while (this.#reserved.length > 0) await this.#giveUp()
		while (this.#unpacked.length > 0) {
			const order = this.#unpacked.pop()
			if (!order) break
			order.lot.onShelf -= 1
			this.#gone.push(order)
			await this.#bringBackLast()
		}
		this.#world.clock.advance(1_000)
		await reopenOpname(this.#world, { number }, head)
		this.#world.clock.advance(1_000)
		for (const lot of this.#lots) if (lot.counted !== 0) lot.counted = null
		await this.#finish()
	}

	async #bringBackLast(): Promise<void> {
		const order = this.#gone.pop()
		if (!order) return
		this.#gone.unshift(order)
		await this.#bringBack()
	}

	/** What the books say lies on each shelf, less what really does: what nobody has told them. */
	async differences(): Promise<Map<string, number>> {
		const rows = await this.#world.db.selectFrom('lots').selectAll().execute()
		const waiting = await this.unpacked()
		return new Map(
			rows.map((row) => {
				const lot = this.#lots.find((one) => one.lotId === row.id)
				const booked = row.available + row.reserved + (waiting.get(row.id) ?? 0)
				return [row.code, booked - (lot?.onShelf ?? 0)]
			}),
		)
	}

	get astray(): Map<string, number> {
		return new Map(this.#lots.map((lot) => [lot.lotCode, lot.astray]))
	}
}

/** Undefined for what was refused; anything else that is thrown is a fault. */
async function attempt<T>(work: Promise<T>): Promise<T | undefined> {
	try {
		return await work
	} catch (error) {
		if (isRefusal(error)) return undefined
		throw error
	}
}
