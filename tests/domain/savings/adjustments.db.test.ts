import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { bank, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import type { AdjustmentKind } from '#app/domain/savings/adjustments/adjustment.ts'
import {
	countSavingsAdjustments,
	getSavingsAdjustment,
	makersOfAdjustments,
} from '#app/domain/savings/adjustments/adjustments.server.ts'
import {
	approveAdjustment,
	declineAdjustment,
} from '#app/domain/savings/adjustments/approve-adjustment.server.ts'
import { requestAdjustment } from '#app/domain/savings/adjustments/request-adjustment.server.ts'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { rupiah, sen } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, secondOfficer } from '#tests/support/making.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { scansInMemory } from '#tests/support/scans.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('an adjustment of savings', (database) => {
	let shop: TestShop & { consentScans: ReturnType<typeof scansInMemory> }
	let makerCode = ''
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [3, 2, 1])
		shop = { ...stocked.shop, consentScans: scansInMemory() }
		makerCode = stocked.goods.members[0] ?? ''
		await finalOrder(shop, stocked.goods.variantId)
	})

	const evidence = new TextEncoder().encode('bukti')
	const ask = (amount: number, kind: AdjustmentKind = 'correction', adjustmentId = newId()) => {
		const amountSen = sen(amount * 100)
		const wish = { makerCode, adjustmentId, kind, amountSen, reason: 'Lembar keliru', evidence }
		return requestAdjustment(shop, wish, officer)
	}
	const finalSen = async () => (await balanceOfMaker(shop.db, makerCode)).finalSen
	const standing = async (code: string) => (await balanceOfAccount(shop.db, code))?.balanceSen ?? 0

	it('is booked once another person has approved it, to where it belongs', async () => {
		const [capital, inBank] = [await standing(workingCapital.code), await standing(bank.code)]
		const interest = await ask(300, 'interest')
		expect(await finalSen()).toBe(rupiah(5_500))
		await expect(approveAdjustment(shop, interest, officer)).rejects.toThrow(
			'savings.own_adjustment',
		)
		await approveAdjustment(shop, interest, secondOfficer)
		await expect(approveAdjustment(shop, interest, secondOfficer)).rejects.toThrow(
			'savings.adjustment_decided',
		)
		await approveAdjustment(shop, await ask(-800), secondOfficer)
		expect(await finalSen()).toBe(rupiah(5_000))
		expect(await standing(bank.code)).toBe(inBank + rupiah(300))
		expect(await standing(workingCapital.code)).toBe(capital - rupiah(800))
		const { adjustmentId } = interest
		const numbers = await entryNumbersOf(shop.db, 'savings-adjustment', [adjustmentId])
		expect(numbers.get(adjustmentId)).toHaveLength(1)
		expect((await makersOfAdjustments(shop.db, [adjustmentId])).get(adjustmentId)).toBe(makerCode)
		expect((await verifyLedger(shop.db)).faults).toEqual([])
	})

	it('is asked for once, however often its form is sent', async () => {
		const id = newId()
		const sent = await Promise.all([ask(400, 'interest', id), ask(400, 'interest', id)])
		await ask(400, 'interest', id)
		expect(sent).toEqual(Array(2).fill({ adjustmentId: id }))
		expect(await countSavingsAdjustments(shop.db)).toBe(1)
		expect(shop.consentScans.kept.size).toBe(1)
		await expect(ask(500, 'interest', id)).rejects.toThrow('savings.already_recorded')
		await expect(ask(400, 'found-cash', id)).rejects.toThrow('savings.already_recorded')
	})

	it('takes by a correction alone, never more than is free, also under races', async () => {
		await expect(ask(-1, 'interest')).rejects.toThrow('savings.not_a_correction')
		await expect(ask(-5_501)).rejects.toThrow('savings.not_enough')
		const wish = { makerCode, amountSen: rupiah(3_000), purpose: 'needs', note: '' } as const
		const race = await Promise.allSettled([ask(-3_000), requestWithdrawal(shop, wish, officer)])
		expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
		const { adjustmentId } = await ask(-2_500)
		await expect(payOutSavings(shop, { ...wish, amountSen: rupiah(1) })).rejects.toThrow(
			'savings.not_enough',
		)
		await declineAdjustment(shop, { adjustmentId, reason: 'Tidak jadi' }, officer)
		expect((await getSavingsAdjustment(shop.db, adjustmentId)).state).toBe('called-off')
		await payOutSavings(shop, { ...wish, amountSen: rupiah(2_500) })
		const other = await ask(400, 'found-cash')
		await declineAdjustment(shop, { ...other, reason: 'Bukan miliknya' }, secondOfficer)
		expect((await getSavingsAdjustment(shop.db, other.adjustmentId)).state).toBe('declined')
		expect(await finalSen()).toBe(rupiah(3_000))
	})

	it('is put right wherever its owner is, and pays nobody', async () => {
		const go = (presence: 'escaped' | 'deceased') =>
			recordPresence(shop, { makerCode, presence, since: dateInMagetan(shop.clock.now()) }, officer)
		const inBank = await standing(bank.code)
		await go('escaped')
		await approveAdjustment(shop, await ask(-500), secondOfficer)
		expect(await finalSen()).toBe(rupiah(5_000))
		const wish = { makerCode, amountSen: rupiah(100), note: '', purpose: 'family' } as const
		await expect(requestWithdrawal(shop, wish, officer)).rejects.toThrow('savings.frozen')
		await shop.passDays(1)
		await go('deceased')
		await approveAdjustment(shop, await ask(200), secondOfficer)
		await expect(ask(-5_201)).rejects.toThrow('savings.not_enough')
		expect(await finalSen()).toBe(rupiah(5_200))
		expect(await standing(bank.code)).toBe(inBank)
	})

	it('is kept to two people, its kinds and its course by the database itself', async () => {
		const { db } = shop
		const { adjustmentId: id } = await ask(-1_000)
		const { makerId } = await getSavingsAdjustment(db, id)
		const at = shop.clock.now()
		const insert = (amount: number, kind = 'correction', state = 'requested') =>
			sql`insert into savings_adjustments values (${newId()}, ${makerId}, ${kind},
				${sen(amount * 100)}, 'alasan', ${newId()}, ${state}, 'a', ${at}, null, null, '')`
		const set = (change: string) =>
			sql.raw(`update savings_adjustments set ${change} where id = '${id}'`)
		for (const statement of [
			insert(-4_501),
			insert(-1, 'interest'),
			insert(0),
			insert(1, 'correction', 'approved'),
			set(`state = 'approved', decided_by = requested_by, decided_at = requested_at`),
			set(`state = 'declined', decided_by = 'x', decided_at = requested_at`),
			set('amount_sen = 1'),
			sql`delete from savings_adjustments`,
		]) {
			await expect(statement.execute(db)).rejects.toThrow()
		}
		const wished = sql`insert into withdrawal_requests values (${newId()}, ${makerId},
			${rupiah(4_501)}, 'needs', '', 'requested', 'a', ${at}, null, null, null, null, '', null)`
		await expect(wished.execute(db)).rejects.toThrow('corrections leave')
		await approveAdjustment(shop, { adjustmentId: id }, secondOfficer)
		await expect(set(`decided_by = 'z'`).execute(db)).rejects.toThrow()
	})
})
