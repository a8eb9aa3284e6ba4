import { beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { approveWriteOff } from '#app/domain/orders/by-hand/approve-write-off.server.ts'
import { requestWriteOff } from '#app/domain/orders/by-hand/request-write-off.server.ts'
import { listVouched } from '#app/domain/orders/by-hand/vouched-payments.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import { rupiah } from '#app/shared/money.ts'
import { counterSale } from '#tests/support/counter.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { ask } from '#tests/support/refunds.ts'
import {
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { receive, treasurer } from '#tests/support/transfers.ts'

const sandbox = testSandbox()
const head = { kind: 'staff', id: 'head-of-tests' } as const

onBothEngines('a QRIS that an officer vouched for and that never comes', (database) => {
	let shop: TestShop
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop } = await openStockedShop(database, sandbox, [5, 5]))
		placed = await counterSale(shop, { method: 'qris' })
	})

	const balance = async (code: string) => {
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		const account = (await chartOfAccounts(shop.db)).find((one) => one.code === code)
		return account?.naturalSen ?? 0
	}
	const books = async () => [await balance('1130'), await balance('2500'), await balance('2420')]
	const request = (actor = treasurer) =>
		requestWriteOff(shop, { number: placed.number, reason: 'Tidak ada di mutasi.' }, actor)
	const decide = (approved: boolean, actor: typeof head | typeof treasurer = head) =>
		approveWriteOff(shop, { number: placed.number, approved }, actor)
	const shares = async () =>
		(await chartOfAccounts(shop.db)).filter(({ code }) => /^(21|22|31)/.test(code))

	it('is borne by the reserve once another person has approved, and by no maker', async () => {
		const before = await shares()
		await request()
		expect(await books()).toEqual([rupiah(30_000), 0, 0])
		await expect(decide(true, treasurer)).rejects.toThrow('payments.write_off_needs_another')
		await decide(true)
		expect(await books()).toEqual([0, -rupiah(30_000), 0])
		expect(await shares()).toEqual(before)
		await expect(decide(true)).rejects.toThrow('payments.no_write_off_asked')
		await expect(request()).rejects.toThrow('payments.write_off_asked')
		await expect(ask(shop, placed, { what: 'order' })).rejects.toThrow('orders.not_refundable')
	})

	it('is never approved by whoever asked, by the database too', async () => {
		await request()
		const at = shop.clock.now()
		const own = { state: 'approved' as const, decided_by: treasurer.id, decided_at: at }
		const approving = shop.db.updateTable('payment_write_offs').set(own).execute()
		await expect(approving).rejects.toThrow()
	})

	it('that comes after all gives the reserve its money back', async () => {
		await request()
		await decide(true)
		await shop.passDays(9)
		expect(await receive(shop, placed, rupiah(30_000))).toBe('paid')
		expect(await books()).toEqual([0, 0, 0])
		expect(await balance('1110')).toBe(rupiah(30_000))
		await ask(shop, placed, { what: 'order' })
	})

	it('that comes while it is asked for is given up no more', async () => {
		await request()
		await receive(shop, placed, rupiah(30_000))
		await expect(decide(true)).rejects.toThrow('payments.no_write_off_asked')
		await expect(request()).rejects.toThrow('payments.nothing_vouched')
		expect(await books()).toEqual([0, 0, 0])
	})

	it('is given up as far as it is missing, and made up for when the rest comes', async () => {
		expect(await receive(shop, placed, rupiah(10_000))).toBe('short')
		await request()
		await decide(true)
		expect(await balance('2500')).toBe(-rupiah(20_000))
		await receive(shop, placed, rupiah(20_000))
		expect(await books()).toEqual([0, 0, 0])
	})

	it('is looked for again when it is declined, and can be asked for anew', async () => {
		await request()
		await decide(false, treasurer)
		expect(await books()).toEqual([rupiah(30_000), 0, 0])
		await request()
		await decide(true)
	})

	it('is listed with its age until it is found or given up', async () => {
		await shop.passDays(3)
		const other = await counterSale(shop, { method: 'qris' })
		const list = async () =>
			(await listVouched(shop.db, null, shop.clock.now())).payments.map(
				({ number, days, isAsked }) => [number, days, isAsked],
			)
		expect(await list()).toEqual([
			[placed.number, 3, false],
			[other.number, 0, false],
		])
		await request()
		expect((await list())[0]).toEqual([placed.number, 3, true])
		await decide(true)
		await receive(shop, other, rupiah(30_000))
		expect(await list()).toEqual([])
	})

	it('is not voided at the counter once somebody gives it up', async () => {
		await request()
		const voiding = voidSale(shop, { number: placed.number, reason: 'Salah barang.' }, officer)
		await expect(voiding).rejects.toThrow('orders.not_voidable')
	})

	it('is given up once, however many decide at once', async () => {
		await request()
		const outcomes = await Promise.allSettled([1, 2, 3].map(() => decide(true)))
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
		expect(await books()).toEqual([0, -rupiah(30_000), 0])
	})
})
