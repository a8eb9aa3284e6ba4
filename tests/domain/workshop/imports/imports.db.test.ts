import { expect, it } from 'vitest'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { countBatchesWaiting } from '#app/domain/workshop/batches/batch-pages.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { batchColumns } from '#app/domain/workshop/imports/batch-columns.ts'
import {
	checkedSheetOf,
	getImport,
	listImports,
} from '#app/domain/workshop/imports/imports.server.ts'
import { openImport } from '#app/domain/workshop/imports/open-import.server.ts'
import { runImports } from '#app/domain/workshop/imports/run-imports.server.ts'
import { selectBatchByCode, selectContributions } from '#app/domain/workshop/store.server.ts'
import { readCsv } from '#app/shared/csv.ts'
import { newId } from '#app/shared/ids.ts'
import { calendarDate, nextDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aMaker,
	aProduct,
	makingOn,
	officer,
	secondOfficer,
} from '#tests/support/making.ts'
import { countingQueries } from '#tests/support/query-count.ts'

const HEAD = batchColumns.join(';')

onBothEngines('sheets of batches', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const tableOf = (rows: readonly string[]) => readCsv([HEAD, ...rows].join('\n'), 5_000)

	async function aWorkshop() {
		const deps = makingOn(database.db, clock)
		const { members } = await aCohort(deps, { members: 3 })
		await aProduct(deps, { variants: [{ sku: 'KST-1' }] })
		const open = async (rows: readonly string[], attemptKey = newId()) =>
			(await openImport(deps, { attemptKey, table: tableOf(rows) }, officer)).importId
		const take = async (rows: readonly string[]) => {
			const importId = await open(rows)
			expect(await runImports(deps, { importId })).toEqual([])
			return await getImport(database.db, importId)
		}
		const check = async (rows: readonly string[]) => await checkedSheetOf(deps, tableOf(rows))
		return { deps, members, open, take, check }
	}

	const row = (reference: string, maker = 'WB-001', more = {}) => {
		const cells = { cohort: 'perca-pagi', day: '2026-06-02', sku: 'KST-1', pieces: '2', ...more }
		const { cohort, day, sku, pieces } = cells
		return `${reference};${cohort};${day};${sku};${pieces};;;;${maker};${pieces};;;4.000;Nota 7`
	}

	it('become batches that wait for a second officer, once however often they come', async () => {
		const { deps, open, take, check, members } = await aWorkshop()
		const [first = '', second = ''] = members
		const rows = [row('L-1', first), row('L-2', second, { pieces: '3' })]
		expect(await check(rows)).toMatchObject({ faults: [], known: 0, batches: [{}, {}] })
		expect((await countBatchesWaiting(database.db)).toSign).toBe(0)
		const taken = await take(rows)
		expect(taken).toMatchObject({ outcome: 'taken', added: 2, known: 0, checked: 2, rows: 2 })
		const batch = await selectBatchByCode(database.db, 'KSP-260602-2')
		expect(batch).toMatchObject({ quantity: 3, state: 'submitted', material_cost_sen: 400_000 })
		const sheet = await selectContributions(database.db, [batch?.id ?? ''])
		expect(sheet).toMatchObject([{ weight: 3, earning: 'premi', sheet_unit: 'pieces' }])
		expect(await take(rows)).toMatchObject({ outcome: 'taken', added: 0, known: 2 })
		expect(await check([...rows, row('L-3')])).toMatchObject({ known: 2, batches: [{}] })
		const own = signBatch(deps, { batchCode: 'KSP-260602-1' }, officer)
		await expect(own).rejects.toMatchObject({ code: 'workshop.own_batch' })
		await signBatch(deps, { batchCode: 'KSP-260602-1' }, secondOfficer)
		const changed = await check([row('l-1', second)])
		expect(changed.faults).toEqual([{ line: 2, column: 'referensi', fault: 'reference-taken' }])
		const [one, two] = [await open([row('L-9')], 'same'), await open([row('L-9')], 'same')]
		expect(one).toBe(two)
		await Promise.all([runImports(deps), runImports(deps)])
		expect(await getImport(database.db, one)).toMatchObject({ outcome: 'taken', added: 1 })
		expect(await listImports(database.db)).toHaveLength(3)
		expect((await countBatchesWaiting(database.db)).toSign).toBe(2)
	})

	it('are taken whole or not at all, and say what is wrong row by row', async () => {
		const { deps, take, check, members } = await aWorkshop()
		const [first = '', gone = ''] = members
		await aProduct(deps, { slug: 'rajut', craft: 'rajut', variants: [{ sku: 'RJT-1' }] })
		await aProduct(deps, { slug: 'satu', oneOfAKind: true, variants: [{ sku: 'ONE-1' }] })
		const stranger = await aMaker(deps)
		const left = { since: calendarDate('2026-06-01'), presence: 'leave' as const }
		await recordPresence(deps, { makerCode: gone, ...left }, officer)
		const wrong = [
			row('G', first),
			row('A', first, { cohort: 'lain' }),
			row('B', first, { day: '2025-01-01' }),
			row('C', first, { sku: 'TIDAK-ADA' }),
			row('D', first, { sku: 'RJT-1' }),
			row('E', first, { sku: 'ONE-1' }),
			row('F', 'WB-999'),
			row('H', stranger),
			row('I', gone),
		]
		const faults = [
			[3, 'angkatan', 'unknown-cohort'],
			[4, 'tanggal', 'before-cohort'],
			[4, 'pembuat', 'not-member'],
			[5, 'nomor_barang', 'unknown-sku'],
			[6, 'nomor_barang', 'wrong-craft'],
			[7, 'nomor_barang', 'one-off'],
			[8, 'pembuat', 'unknown-maker'],
			[9, 'pembuat', 'not-member'],
			[10, 'pembuat', 'away'],
		].map(([line, column, fault]) => ({ line, column, fault }))
		expect((await check(wrong)).faults).toEqual(faults)
		expect(await take(wrong)).toMatchObject({ outcome: 'refused', added: 0, faults })
		expect((await countBatchesWaiting(database.db)).toSign).toBe(0)
		// What cannot be read keeps nothing else of the sheet from being told.
		const both = [
			row('J', first, { day: 'kemarin', sku: 'TIDAK-ADA' }),
			row('K', 'WB-998', { cohort: '?', pieces: 'dua' }),
			...wrong.slice(1, 3),
		]
		const told = [
			[2, 'tanggal', 'date'],
			[2, 'nomor_barang', 'unknown-sku'],
			[3, 'angkatan', 'cohort'],
			[3, 'mutu_a', 'pieces'],
			[3, null, 'weight'],
			[3, 'pembuat', 'unknown-maker'],
			[4, 'angkatan', 'unknown-cohort'],
			[5, 'tanggal', 'before-cohort'],
			[5, 'pembuat', 'not-member'],
		].map(([line, column, fault]) => ({ line, column, fault }))
		const { faults: mixed } = await check(both)
		expect(mixed).toHaveLength(told.length)
		expect(mixed).toEqual(expect.arrayContaining(told))
		const twice = [
			row('X', first, { sku: 'ONE-1', pieces: '1' }),
			row('Y', first, { sku: 'ONE-1', pieces: '1' }),
		]
		expect((await check(twice)).faults).toMatchObject([{ line: 3, fault: 'one-off' }])
	})

	it('make a one-off once, though the sheets of two programmes are taken in at the same moment', async () => {
		const { deps, members, open } = await aWorkshop()
		await aProduct(deps, { slug: 'satu', oneOfAKind: true, variants: [{ sku: 'ONE-1' }] })
		const other = await aCohort(deps, { slug: 'perca-siang', programmeCode: 'KSS', members: 1 })
		const one = { sku: 'ONE-1', pieces: '1' }
		const ids = [
			await open([row('P', members[0], one)]),
			await open([row('S', other.members[0], { ...one, cohort: other.slug })]),
		]
		await Promise.all(ids.map((importId) => runImports(deps, { importId })))
		// What lost the race is looked through once more by the worker.
		expect(await runImports(deps)).toEqual([])
		const ends = await Promise.all(ids.map((id) => getImport(database.db, id)))
		expect(ends.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'taken'])
		const refused = ends.find(({ outcome }) => outcome === 'refused')
		expect(refused?.faults).toMatchObject([{ column: 'nomor_barang', fault: 'one-off' }])
		expect((await countBatchesWaiting(database.db)).toSign).toBe(1)
	})

	it('ask no more of the database for many rows than for few', async () => {
		const { members, deps } = await aWorkshop()
		const rows = Array.from({ length: 240 }, (_, index) => {
			const day = nextDate(calendarDate('2025-11-10'), index % 200)
			return row(`B-${index}`, members[index % 3], { day })
		})
		const counted = async (some: readonly string[]) => {
			const { db, count } = countingQueries(database.db)
			expect((await checkedSheetOf({ ...deps, db }, tableOf(some))).faults).toEqual([])
			return count()
		}
		expect(await counted(rows)).toBe(await counted(rows.slice(0, 1)))
	})
})
