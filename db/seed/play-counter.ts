import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import { receiveTransfer } from '#app/domain/orders/by-hand/receive-transfer.server.ts'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { acceptQris } from '#app/domain/till/accept-qris.server.ts'
import { closeDrawer } from '#app/domain/till/close-drawer.server.ts'
import { depositCash } from '#app/domain/till/deposit-cash.server.ts'
import { readDrawerOf } from '#app/domain/till/drawers.server.ts'
import { usualAmounts } from '#app/domain/till/notes.ts'
import { openDrawer } from '#app/domain/till/open-drawer.server.ts'
import { receiveCash } from '#app/domain/till/receive-cash.server.ts'
import { addToSlip } from '#app/domain/till/slips/change-slip-line.server.ts'
import { startSale } from '#app/domain/till/slips/start-sale.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import { add, rupiah } from '#app/shared/money.ts'
import { counterDays, type SeedCounterDay, type SeedCounterSale } from './counter.ts'
import { actorOf, type Deed, holidays, type World } from './play-world.ts'
import { dayOf, timeOn, workingDay } from './when.ts'

const FOUND_AT = '09:30'

/** Drawers from count to count, and what was sold at the counter meanwhile. */
export function counterDeeds(now: Instant): Deed[] {
	return counterDays.flatMap((day) => dayDeeds(day, now))
}

/** The day's deeds; what of today would be later than now happens now. */
function dayDeeds(day: SeedCounterDay, now: Instant): Deed[] {
	const { sales, deposit, closed } = day
	const wanted = dayOf(day.when, now)
	const date = wanted === dateInMagetan(now) ? wanted : workingDay(wanted)
	const at = (time: string) => {
		const moment = timeOn(date, time)
		return moment < now ? moment : now
	}
	return [
		{ at: at(day.opened), play: (world) => open(world, day) },
		...sales.flatMap((sale) => saleDeeds(sale, at(sale.at))),
		...(deposit ? [{ at: at(deposit.at), play: (world: World) => bank(world, deposit) }] : []),
		...(closed ? [{ at: at(closed.at), play: (world: World) => close(world, closed) }] : []),
	]
}

async function open(world: World, { fetched }: SeedCounterDay): Promise<void> {
	const { carriedSen } = await standing(world)
	const countedSen = fetched ? add(carriedSen, rupiah(fetched.rupiah)) : carriedSen
	const count = { countedSen, isFromBank: fetched !== undefined, note: fetched?.slip ?? '' }
	await openDrawer(world, count, actorOf(world, 'officer'))
}

async function bank(
	world: World,
	{ rupiah: amount, slip }: NonNullable<SeedCounterDay['deposit']>,
): Promise<void> {
	const deposit = { movementId: newId(), amountSen: rupiah(amount), reference: slip }
	await depositCash(world, deposit, actorOf(world, 'officer'))
}

async function close(
	world: World,
	{ differenceRupiah, reason }: NonNullable<SeedCounterDay['closed']>,
): Promise<void> {
	const expectedSen = (await standing(world)).drawer?.expectedSen ?? rupiah(0)
	const countedSen = add(expectedSen, rupiah(differenceRupiah))
	await closeDrawer(world, { countedSen, reason }, actorOf(world, 'officer'))
}

async function standing(world: World) {
	return await readDrawerOf(world.db, world.staff.get('officer') ?? '', world.clock.now())
}

/** A sale from the slip to the savings that become final; its QRIS is found on the next morning. */
function saleDeeds(sale: SeedCounterSale, at: Instant): Deed[] {
	let number = ''
	const sell: Deed = {
		at,
		play: async (world) => {
			number = await sold(world, sale)
		},
	}
	const finalise: Deed = {
		at: complaintDeadline(at, holidays),
		play: async (world) => {
			await finaliseSavings(world)
		},
	}
	if (sale.paid !== 'qris-found') return [sell, finalise]
	const find: Deed = {
		at: timeOn(nextDate(dateInMagetan(at)), FOUND_AT),
		play: async (world) => {
			const { total_sen: amountSen } = await getOrderBy(world.db, 'number', number)
			const input = { number, receiptId: newId(), amountSen, receivedOn: dateInMagetan(at) }
			await receiveTransfer(world, input, actorOf(world, 'treasurer'))
		},
	}
	return [sell, find, finalise]
}

async function sold(world: World, sale: SeedCounterSale): Promise<string> {
	const { items, buyer = { name: '', phone: '' }, paid, voided } = sale
	const officer = actorOf(world, 'officer')
	for (const [sku, quantity] of Object.entries(items)) {
		const { id: variantId } = await getOfferBySku(world.db, sku)
		for (let piece = 0; piece < quantity; piece++) {
			await addToSlip(world, { variantId, lotId: null }, officer)
		}
	}
	const isCash = paid === 'exact' || paid === 'with-change'
	const method = isCash ? 'cash' : 'qris'
	const number = await startSale(world, { method, buyer, language: 'id' }, officer)
	if (isCash) {
		const { total_sen: totalSen } = await getOrderBy(world.db, 'number', number)
		const handedSen = (paid === 'exact' ? undefined : usualAmounts(totalSen).at(-1)) ?? totalSen
		await receiveCash(world, { number, handedSen }, officer)
	} else {
		await acceptQris(world, { number }, officer)
	}
	if (voided) await voidSale(world, { number, reason: voided }, officer)
	return number
}
