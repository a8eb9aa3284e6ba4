import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { runScript } from '#scripts/processes.ts'
import { onSqlite } from '#tests/support/database.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

// What is proved is tested on both engines where it is proved; here, what the commands tell of it.
onSqlite('the command that proves', (database) => {
	let shop: TestShop
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [3, 2, 1])
		shop = stocked.shop
		await paidOrder(shop, stocked.goods.variantId)
	})

	const prove = async (script: string, ...flags: string[]) => {
		const env = { ...process.env, DATABASE_URL: database.url }
		return await runScript(`scripts/${script}.ts`, flags, { ...env })
	}
	const withoutGuards = async (statement: string) => {
		const { rows } = await sql<{ name: string }>`
			select name from sqlite_master where type = 'trigger'`.execute(shop.db)
		for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(shop.db)
		await sql.raw(statement).execute(shop.db)
	}

	it('the ledger exits with 1 on a fault, and names the first bad entry as data', async () => {
		const sound = await prove('ledger-verify', '--json')
		expect([sound.code, JSON.parse(sound.output)]).toMatchObject([
			0,
			{ faults: [], firstBadEntry: null },
		])
		await withoutGuards('update ledger_lines set amount_sen = amount_sen + 1 where position = 1')
		const unsound = await prove('ledger-verify', '--json')
		expect(unsound.code).toBe(1)
		expect(JSON.parse(unsound.output)).toMatchObject({ firstBadEntry: 1 })
	})

	it('the stock exits with 1 on a fault, and tells it as data', async () => {
		const sound = await prove('stock-verify', '--json')
		expect([sound.code, JSON.parse(sound.output)]).toMatchObject([0, { lots: 1, faults: [] }])
		await withoutGuards('update lots set available = available + 1, sold = sold - 1')
		const unsound = await prove('stock-verify', '--json')
		expect(unsound.code).toBe(1)
		expect(JSON.parse(unsound.output).faults).not.toEqual([])
	})
})
