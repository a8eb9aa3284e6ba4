import { describe, expect, it } from 'vitest'
import { copyOf } from '#app/copy/copy.ts'
import { batchColumns } from '#app/domain/workshop/imports/batch-columns.ts'
import { readBatchSheet } from '#app/domain/workshop/imports/batch-sheet.ts'
import { readCsv } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

const TODAY = calendarDate('2026-06-03')
const HEAD = batchColumns.join(';')

const read = (...rows: string[]) =>
	readBatchSheet(readCsv([HEAD, ...rows].join('\n'), 5_000), TODAY)
const told = (...rows: string[]) =>
	read(...rows).faults.map(({ line, column, fault }) => [line, column, fault])

describe('a sheet of batches', () => {
	it('has a batch for every reference, whose rows are its contribution sheet', () => {
		const { batches, faults } = read(
			'a-1;perca-2025;2026-06-02;KKP-40;2;1;;;WB-001;2;;;12.000;Nota 7',
			'B-2;PERCA-2025;2/6/2026;KKP-40;4;;;;WB-001;;1,5;;;',
			'A-1;;;;;;;;wb-002;1;;;;',
			'B-2;;;KKP-40;4;;;;WB-003;;2;;;',
		)
		expect(faults).toEqual([])
		const batch = { cohortSlug: 'perca-2025', workDate: '2026-06-02', sku: 'KKP-40' }
		const none = { b: 0, rework: 0, rejected: 0 }
		expect(batches).toEqual([
			{
				...{ ...batch, line: 2, reference: 'A-1', quantity: 3, unit: 'pieces' },
				grades: { ...none, b: 1 },
				materialCostSen: rupiah(12_000),
				materialReason: 'Nota 7',
				lines: [
					{ line: 2, makerCode: 'WB-001', weight: 2 },
					{ line: 4, makerCode: 'WB-002', weight: 1 },
				],
			},
			{
				...{ ...batch, line: 3, reference: 'B-2', quantity: 4, unit: 'minutes' },
				grades: none,
				materialCostSen: 0,
				materialReason: '',
				lines: [
					{ line: 3, makerCode: 'WB-001', weight: 90 },
					{ line: 5, makerCode: 'WB-003', weight: 120 },
				],
			},
		])
	})

	it.each([
		[';perca;2026-06-02;K;1;;;;WB-001;1;;;;', 'referensi', 'reference'],
		['=1+1;perca;2026-06-02;K;1;;;;WB-001;1;;;;', 'referensi', 'reference'],
		['A;;2026-06-02;K;1;;;;WB-001;1;;;;', 'angkatan', 'cohort'],
		['A;perca;kemarin;K;1;;;;WB-001;1;;;;', 'tanggal', 'date'],
		['A;perca;2026-02-30;K;1;;;;WB-001;1;;;;', 'tanggal', 'date'],
		['A;perca;2026-06-04;K;1;;;;WB-001;1;;;;', 'tanggal', 'future'],
		['A;perca;2026-06-02;;1;;;;WB-001;1;;;;', 'nomor_barang', 'sku'],
		['A;perca;2026-06-02;K;dua;;;;WB-001;1;;;;', 'mutu_a', 'pieces'],
		['A;perca;2026-06-02;K;1;-1;;;WB-001;1;;;;', 'mutu_b', 'pieces'],
		['A;perca;2026-06-02;K;1;;;;Siti;1;;;;', 'pembuat', 'maker'],
		['A;perca;2026-06-02;K;1;;;;WB-001;;;;;', null, 'weight'],
		['A;perca;2026-06-02;K;1;;;;WB-001;1;2;;;', null, 'weight'],
		['A;perca;2026-06-02;K;1;;;;WB-001;0;;;;', null, 'weight'],
		['A;perca;2026-06-02;K;2;;;;WB-001;1;;;;', 'buah', 'sum'],
		['A;perca;2026-06-02;K;1;;;;WB-001;1;;;25.00;x', 'biaya_bahan', 'cost'],
		['A;perca;2026-06-02;K;1;;;;WB-001;1;;;2.500;', 'alasan_biaya', 'cost-reason'],
	])('tells what is wrong with %s', (row, column, fault) => {
		expect(told(row)).toContainEqual([2, column, fault])
	})

	it('tells a count that cannot be read once, and sums nothing by it', () => {
		expect(told('A;perca;2026-06-02;K;dua;;;;WB-001;2;;;;')).toEqual([[2, 'mutu_a', 'pieces']])
	})

	it('tells what does not fit between the rows of one batch', () => {
		expect(
			told(
				'A;perca;2026-06-02;K;3;;;;WB-001;1;;;;',
				'A;perca;2026-06-01;K;3;;;;WB-001;1;;;;',
				'A;;;;;;;;WB-002;;1;;;',
			),
		).toEqual([
			[3, 'tanggal', 'differs'],
			[3, 'pembuat', 'maker-twice'],
			[4, null, 'units'],
		])
	})

	it('is none without its columns', () => {
		const table = readCsv('referensi;angkatan\nA;perca\n', 5_000)
		expect(readBatchSheet(table, TODAY).faults).toEqual([
			{ line: 1, column: 'tanggal', fault: 'columns' },
		])
		const unweighed = readCsv(`${HEAD.replace(/;buah;jam;poin/, '')}\nA\n`, 5_000)
		expect(readBatchSheet(unweighed, TODAY).faults).toMatchObject([{ column: 'buah' }])
	})

	it('has words for each fault in both languages', () => {
		for (const language of ['id', 'en'] as const) {
			expect(Object.values(copyOf(language).batchImport.faults).every(Boolean)).toBe(true)
		}
	})
})
