import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import type { PayoutState } from '#app/domain/payments/gateway.ts'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { openTestShop, order, stockedMat, type TestShop, testSandbox } from '#tests/support/shop.ts'

const news = (status: PayoutState['status']): PayoutState => ({
	payoutId: 'po_1',
	status,
	amountSen: rupiah(100_000),
	arrivedOn: instant('2026-06-05T00:00:00.000Z'),
})

const sandbox = testSandbox()

onBothEngines('a payout', (database) => {
	let shop: TestShop
	beforeEach(async () => {
		shop = await openTestShop(database.db, sandbox)
	})

	const bankAndClearing = async () => {
		const accounts = await chartOfAccounts(shop.db)
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		return ['1110', '1200'].map(
			(code) => accounts.find((one) => one.code === code)?.balanceSen ?? 0,
		)
	}

	it('is booked when it has arrived, and not while it is on its way', async () => {
		await recordPayout(shop, news('pending'))
		expect(await bankAndClearing()).toEqual([0, 0])
		await recordPayout(shop, news('paid'))
		expect(await bankAndClearing()).toEqual([rupiah(100_000), rupiah(-100_000)])
	})

	it('is taken back when the bank returns it, to the sen', async () => {
		await recordPayout(shop, news('paid'))
		await recordPayout(shop, news('failed'))
		expect(await bankAndClearing()).toEqual([0, 0])
	})

	it.each([
		['paid', 'pending', rupiah(100_000)],
		['failed', 'paid', 0],
		['failed', 'pending', 0],
	] as const)(
		'that is %s stays so when it is said late that it was %s',
		async (first, late, sen) => {
			await recordPayout(shop, news(first))
			await recordPayout(shop, news(late))
			expect((await bankAndClearing())[0]).toBe(sen)
		},
	)

	it('is booked once when it is heard of five times at once', async () => {
		await Promise.all(Array.from({ length: 5 }, () => recordPayout(shop, news('paid'))))
		expect(await bankAndClearing()).toEqual([rupiah(100_000), rupiah(-100_000)])
		await Promise.all(Array.from({ length: 5 }, () => recordPayout(shop, news('failed'))))
		expect(await bankAndClearing()).toEqual([0, 0])
	})

	it('is found when every word of it was lost, and its failure too', async () => {
		const { variantId } = await stockedMat(shop, [1, 1, 1])
		const payouts: string[] = []
		for (const _ of [1, 2]) {
			await sandbox.control.pay((await order(shop, variantId)).checkoutId)
			await shop.passDays(3)
			payouts.push((await sandbox.control.createDuePayout())?.id ?? '')
		}
		await settlePayouts(shop)
		const [bank = 0] = await bankAndClearing()
		expect(bank).toBeGreaterThan(0)
		await sandbox.control.failPayout(payouts[0] ?? '')
		await settlePayouts(shop)
		await settlePayouts(shop)
		expect((await bankAndClearing())[0]).toBe(bank / 2)
	})
})
