import { unpackedPieces } from '#app/domain/orders/parcels/unpacked-pieces.server.ts'
import { approveAdjustment } from '#app/domain/stock/adjustments/approve-adjustment.server.ts'
import { recordAdjustment } from '#app/domain/stock/adjustments/record-adjustment.server.ts'
import { listLots } from '#app/domain/stock/lots.server.ts'
import { approveOpname } from '#app/domain/stock/opname/approve-opname.server.ts'
import { closeOpname } from '#app/domain/stock/opname/close-opname.server.ts'
import { openOpname } from '#app/domain/stock/opname/open-opname.server.ts'
import { blindLines } from '#app/domain/stock/opname/opnames.server.ts'
import { recordCount } from '#app/domain/stock/opname/record-count.server.ts'
import { recordReasons } from '#app/domain/stock/opname/record-reasons.server.ts'
import { startCount } from '#app/domain/stock/opname/start-count.server.ts'
import { addPlace } from '#app/domain/stock/places/add-place.server.ts'
import { listPlaces } from '#app/domain/stock/places/places.server.ts'
import { setPlace } from '#app/domain/stock/places/set-place.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { momentOf } from './when.ts'

const places = [
	{ code: 'R1', name: 'Rak keset, ruang pamer', kind: 'shelf' },
	{ code: 'L1', name: 'Lemari rajutan', kind: 'cupboard' },
] as const

/** Shelves, a gift that two people agreed on, and a count that found one piece missing. */
export function stockDeeds(now: Instant): Deed[] {
	return [
		{ at: momentOf({ daysAgo: 6 }, now), play: putAway },
		{ at: momentOf({ daysAgo: 4 }, now), play: giveAway },
		{ at: momentOf({ daysAgo: 2 }, now), play: countTheCupboard },
	]
}

async function putAway(world: World): Promise<void> {
	const officer = actorOf(world, 'officer')
	for (const place of places) await addPlace(world, place, officer)
	const { lots } = await listLots(world.db, { cursor: null, limit: 200 })
	for (const [placeCode, craft] of [
		['R1', 'keset'],
		['L1', 'rajut'],
	] as const) {
		const own = lots.filter((lot) => lot.origin.programme.craft === craft)
		const lotCodes = own.map(({ code }) => code)
		if (lotCodes.length > 0) await setPlace(world, { lotCodes, placeCode }, officer)
	}
}

async function giveAway(world: World): Promise<void> {
	const lot = await roomiest(world, 4)
	if (!lot) return
	const gift = {
		lotCode: lot.code,
		quantity: 3,
		reason: 'gift',
		toWhom: 'Panti asuhan di Magetan, kunjungan kepala rutan',
	} as const
	const { adjustmentId } = await recordAdjustment(world, gift, actorOf(world, 'officer'))
	const decision = 'Sesuai rencana kunjungan.'
	await approveAdjustment(world, { adjustmentId, decision }, actorOf(world, 'head'))
}

async function countTheCupboard(world: World): Promise<void> {
	const officer = actorOf(world, 'officer')
	const place = (await listPlaces(world.db)).find(({ code }) => code === 'L1')
	const short = place && (await roomiest(world, 2, place.id))
	if (!place || !short) return
	const scope = { scope: place.code, placeIds: [place.id], variantIds: [], unplaced: false }
	const number = await openOpname(world, scope, officer)
	for (const { lotCode } of await blindLines(world.db, number)) {
		const missing = lotCode === short.code ? 1 : 0
		for (let pass = 0; pass <= missing; pass++) await countOnce(world, number, lotCode, missing)
	}
	await closeOpname(world, { number }, officer)
	const said = { reason: 'lost' as const, note: 'Tidak ada di lemari maupun di ruang kemas' }
	await recordReasons(world, { number, reasons: new Map([[short.code, said]]) }, officer)
	const decision = 'Kunci lemari dipegang satu orang mulai hari ini.'
	await approveOpname(world, { number, decision }, actorOf(world, 'head'))
}

/** What the officer finds: all that the books say, less what is missing. */
async function countOnce(
	world: World,
	number: string,
	lotCode: string,
	missing: number,
): Promise<void> {
	const officer = actorOf(world, 'officer')
	const deps = { ...world, unpacked: unpackedPieces }
	const { countId } = await startCount(deps, { number, lotCode }, officer)
	const [row] = (await listLots(world.db, { cursor: null, limit: 200 })).lots.filter(
		({ code }) => code === lotCode,
	)
	const waiting = row ? ((await unpackedPieces(world.db, [row.lotId])).get(row.lotId) ?? 0) : 0
	const counted = (row?.available ?? 0) + (row?.reserved ?? 0) + waiting - missing
	await recordCount(deps, { number, countId, counted }, officer)
}

/** A lot of which much is left, so that nobody misses these pieces. */
async function roomiest(world: World, least: number, placeId: string | null = null) {
	const page = { cursor: null, limit: 200, onSaleOnly: true, placeId }
	const { lots } = await listLots(world.db, page)
	const [most] = lots.toSorted((a, b) => b.available - a.available)
	return most && most.available > least ? most : undefined
}
