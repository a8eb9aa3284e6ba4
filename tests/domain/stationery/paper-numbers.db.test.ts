import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { PaperKind } from '#app/domain/stationery/paper-number.ts'
import { listSeries, numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import { setLetterhead } from '#app/domain/stationery/set-letterhead.server.ts'
import { takeNumber } from '#app/domain/stationery/take-number.server.ts'
import { calendarDate, type Instant, instant } from '#app/shared/instant.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'

const at = instant('2026-06-03T03:00:00.000Z')

onBothEngines('numbers of papers', (database) => {
	const take = (subjectId: string, when: Instant = at, kind: PaperKind = 'savings-receipt') =>
		transaction(database.db, (tx) => takeNumber(tx, { kind, subjectId }, when))

	it('run without a gap for each kind and year, by the day in Magetan', async () => {
		expect(await take('a')).toBe('1/RTN.MGT/06/2026')
		expect(await take('b')).toBe('2/RTN.MGT/06/2026')
		expect(await take('a')).toBe('1/RTN.MGT/06/2026')
		expect(await take('a', at, 'savings-handover')).toBe('1/RTN.MGT/06/2026')
		// Half past midnight of the new year in Magetan, and still the old one by UTC.
		expect(await take('c', instant('2026-12-31T17:30:00.000Z'))).toBe('1/RTN.MGT/01/2027')
		expect(await take('d', instant('2026-12-31T16:30:00.000Z'))).toBe('3/RTN.MGT/12/2026')
		expect(await listSeries(database.db)).toEqual([
			{ kind: 'savings-receipt', year: 2027, last: 1 },
			{ kind: 'savings-handover', year: 2026, last: 1 },
			{ kind: 'savings-receipt', year: 2026, last: 3 },
		])
		const numbers = await numbersOf(database.db, 'savings-receipt', ['b', 'x'])
		expect([...numbers]).toEqual([['b', '2/RTN.MGT/06/2026']])
	})

	it('are free again when what they were taken for is rolled back, and keep their code', async () => {
		await take('a')
		const broken = transaction(database.db, async (tx) => {
			await takeNumber(tx, { kind: 'savings-receipt', subjectId: 'b' }, at)
			throw new Error('rolled back')
		})
		await expect(broken).rejects.toThrow('rolled back')
		const letterhead = {
			ministry: 'Kementerian',
			directorate: 'Direktorat',
			region: 'Kanwil',
			unit: 'Rutan',
			address: '',
			place: 'Magetan',
			unitCode: 'W15.PAS',
			fromDate: calendarDate('2026-06-04'),
		}
		await setLetterhead({ db: database.db, clock: testClock(at) }, letterhead, officer)
		expect(await take('c')).toBe('2/RTN.MGT/06/2026')
		expect(await take('d', instant('2026-06-04T03:00:00.000Z'))).toBe('3/W15.PAS/06/2026')
		expect(await take('a', instant('2026-07-01T03:00:00.000Z'))).toBe('1/RTN.MGT/06/2026')
	})

	it('go once to each of many who ask at the same time', async () => {
		const subjects = Array.from({ length: 12 }, (_, index) => `subject-${index}`)
		const taken = await Promise.all(subjects.map((subject) => take(subject)))
		const numbers = taken.map((text) => Number(text.split('/')[0])).sort((a, b) => a - b)
		expect(numbers).toEqual(subjects.map((_, index) => index + 1))
	})

	it('are kept by the database: no gap, no double, no change, no end', async () => {
		await take('a')
		const row = (number: number, subject: string) =>
			sql`insert into paper_numbers values (${`id-${subject}`}, 'savings-receipt', 2026,
				${number}, 6, 'RTN', ${subject}, ${at})`.execute(database.db)
		await expect(row(3, 'x')).rejects.toThrow(/paper_numbers_without_gap/)
		await expect(row(1, 'x')).rejects.toThrow()
		await expect(row(2, 'a')).rejects.toThrow()
		for (const statement of [
			sql`update paper_numbers set number = 9`,
			sql`delete from paper_numbers`,
			sql`delete from number_series`,
			sql`update number_series set last = 9`,
			sql`update letterheads set unit = 'Lain'`,
			sql`insert into signatories values ('s', '2026-01-01', 'head', 'Kepala', 'Nama', '123',
				'x', ${at})`,
		]) {
			await expect(statement.execute(database.db)).rejects.toThrow()
		}
	})
})
