import { expect, it } from 'vitest'
import { checkRateSheet, importRates } from '#app/domain/shipping/import-rates.server.ts'
import { writeRateSheet } from '#app/domain/shipping/rate-sheet.ts'
import {
	findRateHistory,
	listServiceRates,
	listSheetRows,
} from '#app/domain/shipping/rate-versions.server.ts'
import { createRateTable, ratesOn } from '#app/domain/shipping/rates.server.ts'
import { setRate } from '#app/domain/shipping/set-rate.server.ts'
import { MOST_RATE_ROWS, sheetColumns } from '#app/domain/shipping/sheet-columns.ts'
import { readCsv } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { rateSheetFrom } from '#db/seed/shipping.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { countingQueries } from '#tests/support/query-count.ts'

const TODAY = calendarDate('2026-06-03')
const TOMORROW = calendarDate('2026-06-04')
const kilogram = { grams: 1_000, cubicCm: 0 }
const toEastJava = { province: 'Jawa Timur' } as const

const change = {
	serviceCode: 'jne-reg',
	zone: 'east-java',
	fromDate: TODAY,
	firstKgSen: rupiah(13_000),
	nextKgSen: rupiah(9_500),
	leastDays: 1,
	mostDays: 2,
	divisorCm3: 6_000,
	active: true,
} as const

onBothEngines('the table of rates', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const deps = () => ({ db: database.db, clock })
	const priceToday = async () => {
		const quotes = await createRateTable(deps()).quotes(kilogram, toEastJava)
		return quotes.find(({ serviceCode }) => serviceCode === 'jne-reg')?.priceSen ?? null
	}
	const checked = (sheet: string) => checkRateSheet(deps(), readCsv(sheet, MOST_RATE_ROWS))
	const take = (sheet = rateSheetFrom(TODAY)) =>
		importRates(deps(), readCsv(sheet, MOST_RATE_ROWS), officer)

	it('offers what a sheet says, the cheapest first', async () => {
		await take()
		const quotes = await createRateTable(deps()).quotes(kilogram, toEastJava)
		expect(quotes.map(({ serviceName }) => serviceName)).toEqual([
			'Pos Reguler',
			'J&T EZ',
			'JNE REG',
			'SiCepat REG',
		])
		const far = await createRateTable(deps()).quotes(kilogram, { province: 'Papua' })
		expect(far.map(({ serviceCode }) => serviceCode)).not.toContain('sicepat-reg')
		expect((await createRateTable(deps()).lowestByZone(kilogram)).get('papua')).toBe(rupiah(84_000))
	})

	it('keeps every version, and one that begins later waits for its day', async () => {
		await take()
		await setRate(deps(), { ...change, fromDate: TOMORROW }, officer)
		expect(await priceToday()).toBe(rupiah(12_000))
		clock.advance(86_400_000)
		expect(await priceToday()).toBe(rupiah(13_000))
		clock.advance(-86_400_000)
		const history = await findRateHistory(database.db, 'jne-reg', 'east-java')
		expect(history?.versions.map(({ version }) => version)).toEqual([2, 1])
		const [jne] = (await listServiceRates(database.db, TODAY)).filter(
			({ code }) => code === 'jne-reg',
		)
		expect(jne?.zones[0]).toMatchObject({
			now: { version: 1 },
			next: { version: 2, fromDate: TOMORROW },
		})
	})

	it('tells what has changed to who has asked before, and reads the table again only then', async () => {
		await take()
		const counted = countingQueries(database.db)
		const table = createRateTable({ ...deps(), db: counted.db })
		const price = async () => {
			const quotes = await table.quotes(kilogram, toEastJava)
			return quotes.find(({ serviceCode }) => serviceCode === 'jne-reg')?.priceSen
		}
		const before = await price()
		expect(await price()).toBe(before)
		expect(counted.count()).toBe(1)
		await setRate(deps(), { ...change, fromDate: TOMORROW }, officer)
		expect(await price()).toBe(before)
		clock.advance(86_400_000)
		expect(await price()).toBe(change.firstKgSen)
		expect(counted.count()).toBe(3)
		clock.advance(-86_400_000)
	})

	it('lets what was written last count, of two versions of one day', async () => {
		await take()
		await setRate(deps(), change, officer)
		await setRate(deps(), { ...change, firstKgSen: rupiah(12_500) }, officer)
		expect(await priceToday()).toBe(rupiah(12_500))
	})

	it('counts versions one by one, whoever writes at the same moment', async () => {
		await take()
		await Promise.all([1, 2, 3, 4].map(() => setRate(deps(), change, officer)))
		const history = await findRateHistory(database.db, 'jne-reg', 'east-java')
		expect(history?.versions.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1])
	})

	it('offers no more what was taken out', async () => {
		await take()
		await setRate(deps(), { ...change, active: false }, officer)
		expect(await priceToday()).toBeNull()
		expect(await ratesOn(database.db, TODAY)).toHaveLength(45)
	})

	it('never changes a day gone by, nor a row', async () => {
		await take()
		const past = { ...change, fromDate: calendarDate('2026-06-02') }
		await expect(setRate(deps(), past, officer)).rejects.toMatchObject({
			code: 'shipping.from_past',
		})
		await expect(
			database.db
				.updateTable('shipping_rates')
				.set({ first_kg_sen: rupiah(1) })
				.execute(),
		).rejects.toThrow()
		await expect(database.db.deleteFrom('shipping_rates').execute()).rejects.toThrow()
	})

	it.each([
		[{ serviceCode: 'nobody' }, 'shipping.no_such_service'],
		[{ firstKgSen: rupiah(0) }, 'shipping.bad_rate'],
		[{ nextKgSen: rupiah(1_000_001) }, 'shipping.bad_rate'],
		[{ leastDays: 3 }, 'shipping.bad_rate'],
		[{ divisorCm3: 0 }, 'shipping.bad_rate'],
	])('refuses %o', async (wrong, code) => {
		await take()
		await expect(setRate(deps(), { ...change, ...wrong }, officer)).rejects.toMatchObject({ code })
	})

	it('takes back what it wrote without a change', async () => {
		await take()
		clock.advance(86_400_000)
		const sheet = writeRateSheet(await listSheetRows(database.db, TOMORROW))
		const plan = await checked(sheet)
		expect(plan.faults).toEqual([])
		expect(new Set(plan.rows.map((row) => row.change))).toEqual(new Set(['same']))
		expect(await take(sheet)).toEqual({ written: 0 })
		clock.advance(-86_400_000)
	})

	it('tells what a sheet would change without changing it', async () => {
		await take()
		const sheet = `${sheetColumns.join(';')}
jne-reg;JNE;REG;Jawa Timur;12.500;9.000;1;2;6000;${TODAY};ya
anteraja;AnterAja;Reguler;jawa-bali;Rp 17.000;15000;2;3;6000;${TOMORROW};Ya`
		const plan = await checked(sheet)
		expect(plan).toMatchObject({
			faults: [],
			newServices: ['AnterAja Reguler'],
			rows: [
				{ line: 2, change: 'changed', before: { firstKgSen: rupiah(12_000) } },
				{ line: 3, change: 'new', before: null, after: { firstKgSen: rupiah(17_000) } },
			],
		})
		expect(await priceToday()).toBe(rupiah(12_000))
		expect(await take(sheet)).toEqual({ written: 2 })
		expect(await priceToday()).toBe(rupiah(12_500))
	})

	it('takes all of a sheet or nothing, and names every fault with its row', async () => {
		await take()
		const sheet = `${sheetColumns.join(',')}
jne-reg,JNE,REG,jawa-timur,12500,9000,1,2,6000,${TODAY},ya
jne-reg,JNE,YES,jawa-bali,18000,15000,2,3,6000,2026-02-30,ya
,JNE,REG,mars,0,x,4,2,6000,2026-06-01,mungkin
pos-reguler,Pos,Reguler,papua,80000,78000,8,14,6000,2026-06-02,ya`
		const { faults } = await checked(sheet)
		expect(faults.map(({ line, column, fault }) => `${line} ${column} ${fault}`)).toEqual([
			'3 berlaku_mulai date',
			'4 kode code',
			'4 zona zone',
			'4 kg_pertama price',
			'4 kg_berikutnya price',
			'4 aktif active',
		])
		await expect(take(sheet)).rejects.toMatchObject({
			code: 'shipping.sheet_faults',
			details: { count: 6 },
		})
		expect(await priceToday()).toBe(rupiah(12_000))
	})

	it('takes no row that would change days gone by, or give a code two meanings', async () => {
		await take()
		const head = writeRateSheet([]).trim()
		const sheet = `${head}
pos-reguler,Pos,Reguler,papua,80000,78000,8,14,6000,2026-06-02,ya
jne-reg,JNE,YES,jawa-bali,18000,15000,2,3,6000,${TODAY},ya
jne-lain,JNE,REG,jawa-bali,18000,15000,2,3,6000,${TODAY},ya`
		const { faults } = await checked(sheet)
		expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
			'2 past',
			'3 other-name',
			'4 other-name',
		])
	})

	it('says which of its columns a sheet lacks', async () => {
		const { faults } = await checked('kode,kurir\na,b')
		expect(faults).toEqual([{ line: 1, column: 'layanan', fault: 'columns' }])
	})

	it('writes nothing that a spreadsheet would compute, and reads it back', async () => {
		const sheet = `${writeRateSheet([]).trim()}
evil,=1+1,@REG,jawa-bali,18000,15000,2,3,6000,${TODAY},ya`
		await take(sheet)
		const written = writeRateSheet(await listSheetRows(database.db, TODAY))
		expect(written).toContain("'=1+1")
		expect(written).toContain("'@REG")
		expect((await checked(written)).rows).toMatchObject([{ change: 'same' }])
	})
})
