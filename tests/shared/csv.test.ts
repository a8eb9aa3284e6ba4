import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, readCsv, writeCsv } from '#app/shared/csv.ts'
import { propertyParameters } from '#tests/support/property.ts'

const codeOf = (text: string, mostRows = 10): string | undefined => {
	try {
		readCsv(text, mostRows)
		return undefined
	} catch (error) {
		return (error as { code: string }).code
	}
}

describe('a sheet as CSV', () => {
	it.each([
		['commas', 'Kode,Nama\na,"b, c"\n'],
		['semicolons, and commas in its cells', 'Kode;Nama\na;b, c\n'],
		['tabs', 'Kode\tNama\na\tb, c\n'],
		['the separator named by Excel', 'sep=;\r\nKode;Nama\r\na;b, c\r\n'],
		['a byte order mark', '\uFEFFKode;Nama\r\na;b, c'],
		['a comma in a quoted name of a column', '"Kode";Nama;"x,y,z"\na;b, c;\n'],
		['spaces around its cells', ' KODE ; Nama \n a ; b, c \n'],
	])('is read with %s', (_, text) => {
		expect(readCsv(text, 10).rows).toMatchObject([{ line: 2, cells: { kode: 'a', nama: 'b, c' } }])
	})

	it('counts lines as a spreadsheet does, and leaves empty ones out', () => {
		const { rows } = readCsv('\nkode,nama\n\na,"two\nlines"\n,\nb,\n', 10)
		expect(rows).toEqual([
			{ line: 4, cells: { kode: 'a', nama: 'two\nlines' } },
			{ line: 6, cells: { kode: 'b', nama: '' } },
		])
	})

	it('takes away what keeps a spreadsheet from computing, and nothing else', () => {
		const cells = ["'=1+1", "'0812", '"=""0012"""', "'s-Hertogenbosch", '=1+1']
		const { rows } = readCsv(`a,b,c,d,e\n${cells.join(',')}`, 10)
		expect(Object.values(rows[0]?.cells ?? {})).toEqual([
			'=1+1',
			'0812',
			'0012',
			"'s-Hertogenbosch",
			'=1+1',
		])
	})

	it.each([
		['', 'sheet.empty'],
		['kode,nama\n\n', 'sheet.empty'],
		['kode,"nama\na', 'sheet.unreadable'],
		['kode,Kode\na,b', 'sheet.column_twice'],
		[`kode\n${'a\n'.repeat(11)}`, 'sheet.too_many_rows'],
		[`${'a,'.repeat(61)}b\nx`, 'sheet.too_wide'],
		[`kode\n${'a'.repeat(501)}`, 'sheet.cell_too_long'],
	])('is refused by name: %j', (text, code) => {
		expect(codeOf(text)).toBe(code)
	})

	it('comes back the same from a page, with the line of every row', () => {
		const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/["'\s=]/g, 'x') || 'x')
		const grid = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 })
		fc.assert(
			fc.property(grid, fc.integer({ min: 0, max: 3 }), (rows, gap) => {
				const lines = rows.map((row) => `"${row.join('";"')}"`)
				const text = `a;b\n${';\n'.repeat(gap)}${lines.join('\n')}`
				const table = readCsv(text, 10)
				expect(readCsv(csvOf(table), 10)).toEqual(table)
			}),
			propertyParameters(),
		)
	})

	it('is written so that a spreadsheet computes nothing, and read back as it was', () => {
		const texts = ['=HYPERLINK("x")', '-1', '＝1+1', '+62811', '@SUM(A1)']
		const text = writeCsv(
			['nama'],
			texts.map((cell) => [cell]),
		)
		expect(text).toContain(`"'=HYPERLINK(""x"")"`)
		expect(readCsv(text, 10).rows.map(({ cells }) => cells.nama)).toEqual(texts)
		expect(writeCsv(['nama'], [['  =1+1'], ['\r=1'], ['\t=1']], { bom: false })).toBe(
			`nama\n'  =1+1\n"'\r'=1"\n'\t'=1\n`,
		)
	})

	it('computes nothing where a text is cut at the separator of another country', () => {
		const written = (separator: ',' | ';', text: string) =>
			writeCsv(['a', 'b'], [[text, 1]], { separator, bom: false })
				.split('\n')
				.slice(1)
				.join('\n')
		expect(written(',', 'Budi;=1+1')).toBe("Budi;'=1+1,1\n")
		expect(written(';', 'Budi, @SUM(A1)')).toBe("Budi, '@SUM(A1);1\n")
		expect(written(',', 'Budi\n=1+1')).toBe(`"Budi\n'=1+1",1\n`)
		expect(written(',', 'Budi\r=1+1')).toBe(`"Budi\r'=1+1",1\n`)
		expect(written(',', 'Jl. Melati, -')).toBe('"Jl. Melati, -",1\n')
	})

	it('keeps a sum below zero a number, with the comma that goes with semicolons', () => {
		const written = (separator: ',' | ';') =>
			writeCsv(['a', 'b'], [[-12.5, -3]], { separator, bom: false })
		expect(written(',')).toBe('a,b\n-12.5,-3\n')
		expect(written(';')).toBe('a;b\n-12,5;-3\n')
	})
})
