import { describe, expect, it } from 'vitest'
import { makerColumns, readMakerSheet } from '#app/domain/people/maker-sheet.ts'
import { readCsv } from '#app/shared/csv.ts'
import { calendarDate } from '#app/shared/instant.ts'

const TODAY = calendarDate('2026-06-03')
const head = makerColumns.join(';')
const read = (...rows: string[]) => readMakerSheet(readCsv([head, ...rows].join('\n'), 10), TODAY)

describe('a sheet of makers', () => {
	it('is read however an office writes it', () => {
		const { rows, faults } = read(
			'B.I 1/2026;Sri Contoh;P;b2a;5/3/2026;Blok A;2027-01-31;menjahit, memilah',
			'A.III 2/2026;Tono Contoh;laki-laki;A.III;2026-05-01;;;',
		)
		expect(faults).toEqual([])
		expect(rows).toEqual([
			{
				line: 2,
				name: 'Sri Contoh',
				registerNumber: 'B.I 1/2026',
				sex: 'f',
				registerClass: 'B.IIa',
				since: '2026-03-05',
				block: 'Blok A',
				expectedRelease: '2027-01-31',
				skills: ['sewing', 'sorting'],
			},
			expect.objectContaining({ line: 3, sex: 'm', expectedRelease: null, skills: [], block: '' }),
		])
	})

	it.each([
		['tanpa angka;Sri;P;B.I;2026-03-05;;;', 'nomor_register', 'register-number'],
		['B.I 1/2026;1;P;B.I;2026-03-05;;;', 'nama', 'name'],
		['B.I 1/2026;Sri;x;B.I;2026-03-05;;;', 'jenis_kelamin', 'sex'],
		['B.I 1/2026;Sri;P;C.I;2026-03-05;;;', 'golongan', 'class'],
		['B.I 1/2026;Sri;P;B.I;31/2/2026;;;', 'golongan_sejak', 'since'],
		['B.I 1/2026;Sri;P;B.I;2026-06-04;;;', 'golongan_sejak', 'future'],
		['B.I 1/2026;Sri;P;B.I;2026-03-05;<A>;;', 'blok', 'block'],
		['B.I 1/2026;Sri;P;B.I;2026-03-05;;besok;', 'perkiraan_bebas', 'release'],
		['B.I 1/2026;Sri;P;B.I;2026-03-05;;;terbang', 'keterampilan', 'skills'],
	])('names what is wrong with a cell and repeats nothing of it: %s', (row, column, fault) => {
		expect(read(row).faults).toEqual([{ line: 2, column, fault }])
	})

	it('tells a register number that stands twice, and a column that is missing', () => {
		const sri = 'B.I 1/2026;Sri;P;B.I;2026-03-05;;;'
		const { faults } = read(sri, 'bi.1/2026;Sri;P;B.I;2026-03-05;;;')
		expect(faults).toEqual([{ line: 3, column: 'nomor_register', fault: 'twice' }])
		const bare = readMakerSheet(readCsv('nama;golongan\nSri;B.I', 10), TODAY)
		expect(bare.faults).toEqual([{ line: 1, column: 'nomor_register', fault: 'columns' }])
	})
})
