import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { readWithdrawalPaper } from '#app/domain/documents/savings-papers.server.ts'
import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import {
	approveWithdrawal,
	declineWithdrawal,
} from '#app/domain/savings/withdrawals/approve-withdrawal.server.ts'
import { attachReceipt } from '#app/domain/savings/withdrawals/attach-receipt.server.ts'
import { cancelWithdrawal } from '#app/domain/savings/withdrawals/cancel-withdrawal.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import {
	countWithdrawals,
	getWithdrawalRequest,
	listWithdrawalRequests,
} from '#app/domain/savings/withdrawals/requests.server.ts'
import { revealReceipt } from '#app/domain/savings/withdrawals/reveal-receipt.server.ts'
import { settleWithdrawal } from '#app/domain/savings/withdrawals/settle-withdrawal.server.ts'
import type { Purpose } from '#app/domain/savings/withdrawals/withdrawal.ts'
import { makersOfWithdrawals } from '#app/domain/savings/withdrawals.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant, nextDate, startOfDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, secondOfficer } from '#tests/support/making.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { scansInMemory } from '#tests/support/scans.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('a withdrawal', (database) => {
	let shop: TestShop
	let makerCode = ''
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [3, 2, 1])
		const { goods } = stocked
		shop = stocked.shop
		makerCode = goods.members[0] ?? ''
		await finalOrder(shop, goods.variantId)
	})

	const wish = (amount: number, withdrawalId = newId(), purpose: Purpose = 'needs') => ({
		makerCode,
		amountSen: rupiah(amount),
		purpose,
		note: 'Sabun',
		withdrawalId,
	})
	const ask = (amount: number, withdrawalId = newId(), purpose: Purpose = 'needs') =>
		requestWithdrawal(shop, wish(amount, withdrawalId, purpose), officer)
	const left = async () => (await makerSavings(shop.db, makerCode, null)).finalSen
	const go = (presence: 'released' | 'escaped' | 'transferred' | 'present') => {
		const since = dateInMagetan(shop.clock.now())
		return recordPresence(shop, { makerCode, presence, since }, officer)
	}

	it('is asked for, approved by another person and paid, each once', async () => {
		const id = newId()
		const sent = await Promise.all([ask(1_000, id), ask(1_000, id), ask(1_000, id)])
		expect(sent).toEqual(Array(3).fill({ withdrawalId: id }))
		await expect(ask(2_000, id)).rejects.toThrow('savings.already_recorded')
		const other = { ...wish(1_000), purpose: 'family', withdrawalId: id } as const
		await expect(requestWithdrawal(shop, other, officer)).rejects.toThrow(
			'savings.already_recorded',
		)
		expect(await left()).toBe(rupiah(5_500))
		const asked = { withdrawalId: id }
		await expect(settleWithdrawal(shop, asked, officer)).rejects.toThrow('savings.not_approved')
		await expect(approveWithdrawal(shop, asked, officer)).rejects.toThrow('savings.own_withdrawal')
		expect(await countWithdrawals(shop.db)).toEqual({ asked: 1, approved: 0 })
		await approveWithdrawal(shop, asked, secondOfficer)
		await expect(approveWithdrawal(shop, asked, secondOfficer)).rejects.toThrow(
			'savings.withdrawal_decided',
		)
		expect(await left()).toBe(rupiah(5_500))
		await Promise.all([
			settleWithdrawal(shop, asked, officer),
			settleWithdrawal(shop, asked, officer),
		])
		expect(await makerSavings(shop.db, makerCode, null)).toMatchObject({
			finalSen: rupiah(4_500),
			withdrawnSen: rupiah(1_000),
		})
		expect([...(await makersOfWithdrawals(shop.db, [id, newId()]))]).toEqual([[id, makerCode]])
		expect((await entryNumbersOf(shop.db, 'withdrawal', [id])).get(id)).toHaveLength(1)
		const paid = await getWithdrawalRequest(shop.db, id)
		expect(paid).toMatchObject({ state: 'paid', receiptNumber: '1/RTN.MGT/06/2026' })
		const { requests } = await listWithdrawalRequests(shop.db, { open: false, cursor: null })
		expect(requests).toEqual([paid])
		const second = await payOutSavings(shop, wish(500))
		const { receiptNumber } = await getWithdrawalRequest(shop.db, second.withdrawalId)
		expect(receiptNumber).toBe('2/RTN.MGT/06/2026')
		expect((await verifyLedger(shop.db)).faults).toEqual([])
	})

	it('holds back what it asks for until it is declined or called off, also under races', async () => {
		const race = await Promise.allSettled([ask(3_000), ask(3_000), ask(3_000)])
		expect(race.map(({ status }) => status).toSorted()).toEqual([
			'fulfilled',
			'rejected',
			'rejected',
		])
		await expect(ask(2_501)).rejects.toMatchObject({
			code: 'savings.not_enough',
			details: { finalSen: rupiah(2_500) },
		})
		const [first] = (await listWithdrawalRequests(shop.db, { open: true, cursor: null })).requests
		const asked = { withdrawalId: first?.id ?? '', reason: 'Tidak jadi dibeli' }
		await expect(declineWithdrawal(shop, asked, officer)).rejects.toThrow('savings.own_withdrawal')
		await declineWithdrawal(shop, asked, secondOfficer)
		await expect(cancelWithdrawal(shop, asked, officer)).rejects.toThrow(
			'savings.withdrawal_decided',
		)
		const all = await ask(5_500)
		await approveWithdrawal(shop, all, secondOfficer)
		await expect(ask(1)).rejects.toThrow('savings.not_enough')
		await cancelWithdrawal(shop, { ...all, reason: 'Salah orang' }, officer)
		await expect(settleWithdrawal(shop, all, officer)).rejects.toThrow('savings.not_approved')
		await payOutSavings(shop, wish(5_500))
		expect(await left()).toBe(0)
	})

	it('is booked on the day it was paid, not before its approval and not in the future', async () => {
		const today = () => dateInMagetan(shop.clock.now())
		const tooSoon = today()
		await shop.passDays(1)
		const asked = await ask(1_000)
		await approveWithdrawal(shop, asked, secondOfficer)
		const approvedOn = today()
		await shop.passDays(1)
		const paidOn = today()
		await shop.passDays(2)
		for (const day of [tooSoon, nextDate(today())]) {
			await expect(
				settleWithdrawal(shop, { ...asked, paidOn: day }, officer),
			).rejects.toMatchObject({
				code: 'savings.bad_pay_day',
				details: { from: approvedOn, until: today() },
			})
		}
		// Who was here on that day was paid on that day, wherever he or she is now.
		await go('escaped')
		await expect(settleWithdrawal(shop, asked, officer)).rejects.toThrow('savings.frozen')
		const past = (paidAt: Instant | null) =>
			shop.db
				.updateTable('withdrawal_requests')
				.set({ state: 'paid', closed_by: 'x', closed_at: shop.clock.now(), paid_at: paidAt })
				.where('id', '=', asked.withdrawalId)
				.execute()
		const badly = [null, startOfDate(tooSoon), startOfDate(nextDate(today()))]
		for (const paidAt of badly) await expect(past(paidAt)).rejects.toThrow('paid_between')
		await settleWithdrawal(shop, { ...asked, paidOn }, officer)
		const { paidAt, closedAt } = await getWithdrawalRequest(shop.db, asked.withdrawalId)
		expect(paidAt).toBe(startOfDate(paidOn))
		expect(closedAt).toBe(shop.clock.now())
		const entry = await shop.db
			.selectFrom('ledger_entries')
			.select('booked_on')
			.where('kind', '=', 'savings.withdrawn')
			.executeTakeFirstOrThrow()
		expect(entry.booked_on).toBe(paidOn)
		const paper = await readWithdrawalPaper(shop.db, asked.withdrawalId)
		expect(paper.paidAt).toBe(paidAt)
	})

	it('goes by where its owner is, on each of its steps', async () => {
		await expect(ask(100, newId(), 'release')).rejects.toThrow('savings.still_here')
		const asked = await ask(1_000)
		await approveWithdrawal(shop, asked, secondOfficer)
		await go('escaped')
		await expect(settleWithdrawal(shop, asked, officer)).rejects.toThrow('savings.frozen')
		for (const purpose of ['needs', 'family', 'release'] as const) {
			await expect(ask(100, newId(), purpose)).rejects.toThrow('savings.frozen')
		}
		await shop.passDays(1)
		await go('present')
		await settleWithdrawal(shop, asked, officer)
		await shop.passDays(1)
		await go('transferred')
		await expect(ask(100)).rejects.toThrow('savings.left')
		await payOutSavings(shop, wish(4_500, newId(), 'release'))
		expect(await left()).toBe(0)
	})

	it('has a signed kuitansi, which is sealed, and seen only on record', async () => {
		const scans = { ...shop, consentScans: scansInMemory() }
		const bytes = new TextEncoder().encode('kuitansi')
		const asked = await ask(1_000)
		await expect(attachReceipt(scans, { ...asked, bytes }, officer)).rejects.toThrow(
			'savings.not_paid_yet',
		)
		await approveWithdrawal(shop, asked, secondOfficer)
		await settleWithdrawal(shop, asked, officer)
		await attachReceipt(scans, { ...asked, bytes }, officer)
		const { scanIds } = await getWithdrawalRequest(shop.db, asked.withdrawalId)
		const [scanId = ''] = scanIds
		const seen = await revealReceipt(scans, { ...asked, scanId }, officer)
		expect(new TextDecoder().decode(seen)).toBe('kuitansi')
		await expect(revealReceipt(scans, { ...asked, scanId: newId() }, officer)).rejects.toThrow(
			'savings.no_such_withdrawal',
		)
		const looks = await shop.db
			.selectFrom('audit_events')
			.select('action')
			.where('action', 'like', 'savings.receipt%')
			.orderBy('id')
			.execute()
		expect(looks.map(({ action }) => action)).toEqual([
			'savings.receipt-scanned',
			'savings.receipt-revealed',
		])
	})

	it('is kept to two people, to what is final and to its course by the database itself', async () => {
		const { db } = shop
		const { withdrawalId: id } = await ask(1_000)
		const maker = await db
			.selectFrom('makers')
			.select('id')
			.where('code', '=', makerCode)
			.executeTakeFirstOrThrow()
		const at = shop.clock.now()
		const insert = (amount: number, state = 'requested') =>
			sql`insert into withdrawal_requests values (${newId()}, ${maker.id}, ${rupiah(amount)},
				'needs', '', ${state}, 'a', ${at}, null, null, null, null, '', null)`
		const set = (change: string) =>
			sql.raw(`update withdrawal_requests set ${change} where id = '${id}'`)
		const own = `state = 'approved', decided_by = requested_by, decided_at = requested_at`
		const other = `decided_by = 'x', decided_at = requested_at`
		await expect(insert(4_501).execute(db)).rejects.toThrow('no more is asked for')
		await expect(insert(1_000, 'approved').execute(db)).rejects.toThrow('requests_begin')
		for (const statement of [
			set(own),
			set(`state = 'paid', ${other}, closed_by = 'y', closed_at = requested_at`),
			set('amount_sen = 1'),
			set(`state = 'declined', ${other}`),
			sql`delete from withdrawal_requests`,
			sql`insert into withdrawals values (${id}, ${maker.id}, ${rupiah(1_000)}, 'needs', '',
				'a', ${at})`,
		]) {
			await expect(statement.execute(db)).rejects.toThrow()
		}
		await set(`state = 'approved', ${other}`).execute(db)
		for (const change of [
			`state = 'requested', decided_by = null, decided_at = null`,
			`decided_by = 'z'`,
		]) {
			await expect(set(change).execute(db)).rejects.toThrow()
		}
	})
})
