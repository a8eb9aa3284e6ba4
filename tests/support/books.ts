import { expect } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { unitsSoldByLot } from '#app/domain/orders/units-sold.server.ts'
import { verifyStock } from '#app/domain/stock/verify-stock.server.ts'
import type { TestShop } from './shop.ts'

/** Every balance is the sum of its lines, and every lot the sum of its movements. */
export async function expectSound({ db }: Pick<TestShop, 'db'>): Promise<void> {
	expect((await verifyLedger(db)).faults).toEqual([])
	expect(await verifyStock(db, await unitsSoldByLot(db))).toEqual([])
}

/** What stands on an account of books that are sound; nothing where it was never opened. */
export async function balanceOf(shop: Pick<TestShop, 'db'>, code: string): Promise<number> {
	await expectSound(shop)
	const account = (await chartOfAccounts(shop.db)).find((one) => one.code === code)
	return account?.naturalSen ?? 0
}
