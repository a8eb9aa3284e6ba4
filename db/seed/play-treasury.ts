import { readFile } from 'node:fs/promises'
import { setFeeRate } from '#app/domain/reconciliation/gateway/set-fee-rate.server.ts'
import { setMatchLimit } from '#app/domain/reconciliation/matching/set-match-limit.server.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { attachIntake } from '#app/domain/treasury/attach-intake.server.ts'
import { fundsNow, unattachedIntakes } from '#app/domain/treasury/funds.server.ts'
import { recordBillingCode } from '#app/domain/treasury/record-billing-code.server.ts'
import { recordCashCount } from '#app/domain/treasury/record-cash-count.server.ts'
import type { GatheringKind } from '#app/domain/treasury/request.ts'
import { requestPayment } from '#app/domain/treasury/request-payment.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { setTerms } from '#app/domain/treasury/set-terms.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { dayOf, timeOn, type When, workingDay } from './when.ts'

const EXAMPLE_RECEIPT = new URL('bukti-contoh.jpg', import.meta.url)
const CODE_DAYS = 7

/** How far something has come when it is looked at. */
type Stage = 'requested' | 'approved' | 'paid'

interface Settlement {
	readonly kind: GatheringKind
	readonly payee: string
	readonly when: Exclude<When, { minutesAgo: number }>
	readonly comes: Stage
	readonly reference: string
	readonly codes: readonly string[]
}

/** What was deposited and settled; the last of each is under way. */
const settlements: readonly Settlement[] = [
	{
		...{ kind: 'pnbp', payee: '', when: { progress: 35 }, comes: 'paid' },
		reference: '8D41C09A7F3E52B6',
		// The first expired before it was paid.
		codes: ['820260500012345', '820260500067890'],
	},
	{
		...{ kind: 'pnbp', payee: '', when: { progress: 62 }, comes: 'paid' },
		reference: '1F6B20E8A95D734C',
		codes: ['820260800054321'],
	},
	{
		...{ kind: 'pnbp', payee: '', when: { progress: 84 }, comes: 'approved' },
		...{ reference: '', codes: [] },
	},
	{
		...{ kind: 'partner', payee: 'AJP', when: { progress: 50 }, comes: 'paid' },
		...{ reference: 'TRF BRI 004417', codes: [] },
	},
	{
		...{ kind: 'partner', payee: 'AJP', when: { daysAgo: 3 }, comes: 'requested' },
		...{ reference: '', codes: [] },
	},
]

interface Purchase {
	readonly daysAgo: number
	readonly kind: 'purchase' | 'cash' | 'reserve'
	readonly fund: 'material' | 'capital'
	readonly rupiah: number
	readonly payee: string
	readonly note: string
	readonly comes: Stage
	readonly paidFrom: 'bank' | 'cash'
	readonly reference: string
}

/** What was bought, fetched and filled; the first two are material that came into the store. */
const purchases: readonly Purchase[] = [
	{
		...{ daysAgo: 33, kind: 'purchase', fund: 'material', rupiah: 126_000 },
		...{ payee: 'Toko Jahit Sumber', note: 'Benang jahit 24 gulung' },
		...{ comes: 'paid', paidFrom: 'bank', reference: 'Nota 0417' },
	},
	{
		...{ daysAgo: 20, kind: 'purchase', fund: 'material', rupiah: 185_000 },
		...{ payee: 'Pasar Sayur Magetan', note: 'Perca katun 10 kg' },
		...{ comes: 'paid', paidFrom: 'bank', reference: 'Nota 88' },
	},
	{
		...{ daysAgo: 19, kind: 'cash', fund: 'capital', rupiah: 150_000 },
		...{ payee: '', note: 'Kas untuk belanja kecil bulan ini' },
		...{ comes: 'paid', paidFrom: 'bank', reference: 'Slip 1102' },
	},
	{
		...{ daysAgo: 12, kind: 'purchase', fund: 'material', rupiah: 48_000 },
		...{ payee: 'Toko Jahit Sumber', note: 'Jarum dan kapur jahit' },
		...{ comes: 'paid', paidFrom: 'cash', reference: 'Nota 0433' },
	},
	{
		...{ daysAgo: 9, kind: 'reserve', fund: 'capital', rupiah: 75_000 },
		...{ payee: '', note: 'Menutup pengembalian setelah premi final' },
		...{ comes: 'paid', paidFrom: 'bank', reference: '' },
	},
	{
		...{ daysAgo: 1, kind: 'purchase', fund: 'material', rupiah: 240_000 },
		...{ payee: 'Toko Benang Madiun', note: 'Benang akrilik untuk angkatan rajut' },
		...{ comes: 'requested', paidFrom: 'bank', reference: '' },
	},
]

/** Terms, deposits, settlements, purchases and the reserve. */
export function treasuryDeeds(now: Instant): Deed[] {
	return [
		termsDeed(now),
		...settlements.flatMap((one) => settlementDeeds(one, now)),
		...purchases.flatMap((one) => purchaseDeeds(one, now)),
		countDeed(13, 0, now),
		countDeed(7, 2_000, now),
	]
}

/** The treasurer's cash is counted; so much is missing. */
function countDeed(daysAgo: number, missing: number, now: Instant): Deed {
	return {
		at: timeOn(nextDate(dateInMagetan(now), -daysAgo), '15:40'),
		play: async (world) => {
			const { cashSen } = await fundsNow(world.db)
			const countedSen = sen(Math.max(cashSen - rupiah(missing), 0))
			const reason = 'Kembalian parkir belum ada notanya'
			await recordCashCount(
				world,
				{ countId: newId(), countedSen, reason },
				actorOf(world, 'treasurer'),
			)
		},
	}
}

function termsDeed(now: Instant): Deed {
	return {
		at: timeOn(dayOf({ progress: 2 }, now), '08:30'),
		play: async (world) => {
			const head = actorOf(world, 'head')
			const reason = 'Surat Keputusan Kepala Rutan (contoh)'
			const terms = { purchaseLimitSen: rupiah(50_000), reserveFloorSen: rupiah(50_000) }
			await setTerms(world, { ...terms, reason }, head)
			await setMatchLimit(world, { limitSen: rupiah(750_000), reason }, head)
			// What the sandbox asks, so that a fee that differs would be seen.
			const fromDate = dayOf({ progress: 2 }, now)
			const rate = { fromDate, shareBps: 290, fixedSen: rupiah(2_000), vatBps: 0 }
			await setFeeRate(world, { ...rate, reason: 'Perjanjian layanan kartu (contoh)' }, head)
		},
	}
}

function settlementDeeds(one: Settlement, now: Instant): Deed[] {
	const requestId = newId()
	const asked = workingDay(dayOf(one.when, now))
	const { kind, payee, comes, reference, codes } = one
	const request: Deed = {
		at: timeOn(asked, '09:10'),
		play: async (world) => {
			const until = nextDate(asked, -1)
			const wanted = { requestId, kind, payee, until, note: '' }
			await requestSettlement(world, wanted, actorOf(world, 'treasurer'))
		},
	}
	if (comes === 'requested') return [request]
	const coded = codes.map((code, index): Deed => {
		const day = nextDate(asked, index * (CODE_DAYS + 1))
		return {
			at: timeOn(day, '13:00'),
			play: async (world) => {
				const given = { requestId, code, expiresOn: nextDate(day, CODE_DAYS) }
				await recordBillingCode(world, given, actorOf(world, 'treasurer'))
			},
		}
	})
	const approved = [request, approval(requestId, timeOn(asked, '11:00')), ...coded]
	if (comes === 'approved') return approved
	const paidOn = nextDate(asked, Math.max(codes.length - 1, 0) * (CODE_DAYS + 1))
	return [...approved, payment(requestId, timeOn(paidOn, '14:20'), 'bank', reference)]
}

function purchaseDeeds(one: Purchase, now: Instant): Deed[] {
	const requestId = newId()
	const day = workingDay(nextDate(dateInMagetan(now), -one.daysAgo))
	const { kind, fund, payee, note, comes, paidFrom, reference } = one
	const amountSen = rupiah(one.rupiah)
	const request: Deed = {
		at: timeOn(day, '08:10'),
		play: async (world) => {
			const wanted = { requestId, kind, fund, amountSen, payee, note }
			const asked = await requestPayment(world, wanted, actorOf(world, 'treasurer'))
			if (comes === 'requested' || asked.isApproved) return
			const overrideReason = 'Diganti dari penjualan bulan ini'
			await approveRequest(world, { requestId, overrideReason }, actorOf(world, 'head'))
		},
	}
	if (comes !== 'paid' || kind === 'reserve') return [request]
	const paid = payment(requestId, timeOn(day, '14:40'), paidFrom, reference)
	const attach: Deed = {
		at: timeOn(day, '15:00'),
		play: async (world) => {
			const came = (await unattachedIntakes(world.db)).find((i) => i.costSen === amountSen)
			if (!came) return
			await attachIntake(world, { requestId, intakeId: came.id }, actorOf(world, 'treasurer'))
		},
	}
	return kind === 'purchase' ? [request, paid, attach] : [request, paid]
}

function approval(requestId: string, at: Instant): Deed {
	return {
		at,
		play: (world) =>
			approveRequest(world, { requestId, overrideReason: '' }, actorOf(world, 'head')),
	}
}

function payment(
	requestId: string,
	at: Instant,
	paidFrom: 'bank' | 'cash',
	reference: string,
): Deed {
	return { at, play: (world) => pay(world, { requestId, paidFrom, reference }) }
}

async function pay(
	world: World,
	paid: { requestId: string; paidFrom: 'bank' | 'cash'; reference: string },
): Promise<void> {
	const receiptKey = await world.agreementPapers.store(await readFile(EXAMPLE_RECEIPT))
	const paidOn = dateInMagetan(world.clock.now())
	await settleRequest(world, { ...paid, paidOn, receiptKey }, actorOf(world, 'treasurer'))
}
