import { beforeEach, expect, it } from 'vitest'
import { bank, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { type AccountBalance, chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { type Finished, runScript } from '#scripts/processes.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { askHledger, describeWithHledger } from '#tests/support/hledger.ts'
import { officer } from '#tests/support/making.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

/** The export reads so many entries at once; there are to be more. */
const MORE_THAN_ONE_READING = 510

const sandbox = testSandbox()

onBothEngines('the exported ledger', (database) => {
	let shop: TestShop
	let makerCode: string
	beforeEach(async () => {
		// Half past one in the night of the fourth in Magetan, and still the third by UTC.
		const stocked = await openStockedShop(database, sandbox, [3, 2, 1], '2026-06-03T18:30:00.000Z')
		const { goods } = stocked
		shop = stocked.shop
		makerCode = goods.members[0] ?? ''
		await paidOrder(shop, goods.variantId)
		const early = await paidOrder(shop, goods.variantId)
		await refundOrder(shop, { number: early.number, reason: 'Salah pesan' }, officer)
		const late = await finalOrder(shop, goods.variantId)
		await refundOrder(shop, { number: late.number, reason: 'Rusak' }, officer)
		await sandbox.control.createDuePayout()
		await settlePayouts(shop)
	})

	const withdraw = (amount: number) =>
		payOutSavings(shop, { makerCode, amountSen: rupiah(amount), purpose: 'needs', note: '' })
	const postMany = (count: number) =>
		transaction(shop.db, async (tx) => {
			const at = shop.clock.now()
			for (let i = 0; i < count; i++) {
				const draft = {
					kind: 'capital.moved',
					occurredAt: at,
					idempotencyKey: `capital-moved:${i}`,
					source: { kind: 'test', id: String(i) },
					lines: [
						{ accountCode: bank.code, amountSen: rupiah(1), detailId: null },
						{ accountCode: workingCapital.code, amountSen: rupiah(-1), detailId: null },
					],
					reversesEntryId: null,
				}
				await postEntry(tx, draft, at)
			}
		})
	const ledgerExport = (...flags: string[]): Promise<Finished> =>
		runScript('scripts/ledger-export.ts', flags, { ...process.env, DATABASE_URL: database.url })

	describeWithHledger('read by hledger', () => {
		it('has the same balance for every account, in sen', async () => {
			await withdraw(1_000)
			const { code, output } = await ledgerExport('--format', 'hledger')
			expect(code).toBe(0)
			askHledger(output, 'check', '--strict')
			const expected = (await chartOfAccounts(shop.db)).map(
				(account) => [nameInHledger(account), account.balanceSen] as const,
			)
			expect(expected.length).toBeGreaterThan(12)
			expect(balancesInHledger(output)).toEqual(new Map(expected.filter(([, sen]) => sen !== 0)))
		})

		it('is whole however many entries there are', async () => {
			await postMany(MORE_THAN_ONE_READING)
			const { output } = await ledgerExport()
			const { entries } = await shop.db
				.selectFrom('ledger_entries')
				.select((eb) => eb.fn.countAll<number>().as('entries'))
				.executeTakeFirstOrThrow()
			expect(entries).toBeGreaterThan(MORE_THAN_ONE_READING)
			const [, count] = /Transactions\s*: (\d+)/.exec(askHledger(output, 'stats')) ?? []
			expect(Number(count)).toBe(entries)
		})

		it('dates each entry by the day in Magetan', async () => {
			const { output } = await ledgerExport()
			const [first] = askHledger(output, 'print', '--output-format', 'csv').split('\n').slice(1)
			expect(dateInMagetan(shop.clock.now())).not.toBe('2026-06-04')
			expect(first).toContain('2026-06-04')
		})
	})

	it('names makers by their codes alone', async () => {
		const { output } = await ledgerExport()
		expect(output).toContain(`:2110:${makerCode}`)
		expect(output).not.toMatch(/Sulastri/)
	})

	it('is refused in a format that there is not', async () => {
		const { code, output } = await ledgerExport('--format', 'xlsx')
		expect({ code, output }).toEqual({
			code: 1,
			output: 'Cannot export as xlsx; there is: hledger\n',
		})
	})
})

/** `2110.M-014` of the liabilities is `liabilities:2110:M-014`. */
function nameInHledger({ kind, code }: AccountBalance): string {
	const roots = { asset: 'assets', liability: 'liabilities', fund: 'equity', expense: 'expenses' }
	return `${roots[kind]}:${code.replace('.', ':')}`
}

function balancesInHledger(journal: string): Map<string, number> {
	const table = askHledger(journal, 'balance', '--flat', '--no-total', '--output-format', 'csv')
	const rows = table.trim().split('\n').slice(1)
	return new Map(
		rows.map((row) => {
			const [, account, sen] = /^"(.+)","sen (-?\d+)"$/.exec(row) ?? []
			return [account ?? row, Number(sen)] as const
		}),
	)
}
