import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createSheets } from '#app/adapters/sheet/sheets.server.ts'
import { writeCsv } from '#app/shared/csv.ts'
import { type PackedFile, zipOf } from '#tests/support/zip.ts'

const sheets = createSheets()
const read = (bytes: Uint8Array) => sheets.read(bytes, 5_000)
const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding)
const csv = 'nama;kota\nRené;Größe\n'
const expected = {
	columns: ['nama', 'kota'],
	rows: [{ line: 2, cells: { nama: 'René', kota: 'Größe' } }],
}

/** The files of a workbook of one sheet, by what stands in its rows. */
function workbook(rows: string): PackedFile[] {
	const xml = '<?xml version="1.0" encoding="UTF-8"?>'
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
	const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
	return [
		{
			name: 'xl/workbook.xml',
			content: `${xml}<workbook xmlns="${main}" xmlns:r="${office}">
				<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: `${xml}<Relationships xmlns="${rels}"><Relationship Id="rId1"
				Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		},
		{
			name: 'xl/worksheets/sheet1.xml',
			content: `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
		},
	]
}
const inline = (at: string, value: string) =>
	`<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const HEAD = `<row r="1">${inline('A1', 'Nama')}${inline('B1', 'Resi')}</row>`

describe('the reader of sheets', () => {
	it.each([
		['UTF-8', text(csv)],
		['UTF-8 with its mark', text(`\uFEFF${csv}`)],
		['UTF-16 with its mark', text(`\uFEFF${csv}`, 'utf16le')],
		['UTF-16 without its mark', text(csv, 'utf16le')],
		['UTF-16 of the other order', text(`\uFEFF${csv}`, 'utf16le').swap16()],
		['Windows-1252', text(csv, 'latin1')],
	])('takes CSV in %s', async (_, bytes) => {
		expect(await read(bytes)).toEqual(expected)
	})

	it('reads back the workbook that it wrote, long numbers whole and nothing computed', async () => {
		const rows = [
			['0012345678901234567', '=1+1'],
			['', '-5'],
		]
		const table = await read(await sheets.write(['resi', 'nama'], rows))
		expect(table).toEqual({
			columns: ['resi', 'nama'],
			rows: [
				{ line: 2, cells: { resi: '0012345678901234567', nama: '=1+1' } },
				{ line: 3, cells: { resi: '', nama: '-5' } },
			],
		})
	})

	it('reads back the numbers that it wrote, which a spreadsheet can compute with', async () => {
		const table = await read(await sheets.write(['lot', 'jumlah'], [['-5', -5]]))
		expect(table.rows).toEqual([{ line: 2, cells: { lot: '-5', jumlah: '-5' } }])
		const csv = writeCsv(['lot', 'jumlah'], [['-5', -5.5]], { bom: false })
		expect(csv).toBe("lot,jumlah\n'-5,-5.5\n")
		const here = writeCsv(['jumlah'], [[-5.5]], { separator: ';' })
		expect(here).toBe('\uFEFFjumlah\n-5,5\n')
	})

	it('keeps the value that a formula had, and tells a number whose digits are lost', async () => {
		const cells = '<c r="A4"><f>1+2</f><v>3</v></c><c r="B4"><v>1.23456789012345E+15</v></c>'
		const row = `<row r="4">${cells}</row>`
		const { rows } = await read(zipOf(workbook(HEAD + row)))
		expect(rows).toEqual([{ line: 4, cells: { nama: '3', resi: '1.23456789012345e+15' } }])
	})

	it('takes five thousand rows and no more', async () => {
		const line = (_: unknown, index: number) => [`BK-${index}`, 'JNE']
		const most = await sheets.write(['nomor', 'kurir'], Array.from({ length: 5_000 }, line))
		expect((await read(most)).rows).toHaveLength(5_000)
		const more = await sheets.write(['nomor', 'kurir'], Array.from({ length: 5_001 }, line))
		await expect(read(more)).rejects.toMatchObject({ code: 'sheet.too_many_rows' })
	})

	const bomb = Buffer.alloc(40 * 1024 * 1024)
	it.each([
		[
			'a program in it',
			zipOf([...workbook(HEAD), { name: 'xl/vbaProject.bin', content: 'x' }]),
			'sheet.macros',
		],
		['the format before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'sheet.old_or_locked'],
		[
			'another program’s workbook',
			zipOf([{ name: 'content.xml', content: '<x/>' }]),
			'sheet.unreadable',
		],
		['half of it', zipOf(workbook(HEAD)).subarray(0, 300), 'sheet.unreadable'],
		['a heading alone', zipOf(workbook(HEAD)), 'sheet.empty'],
		['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'sheet.unreadable'],
		['a document', text('%PDF-1.7\n\u0001\u0002\n'), 'sheet.unreadable'],
		['too many bytes', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'sheet.too_large'],
		[
			'much more in it than it seems',
			zipOf([
				...workbook(HEAD),
				{ name: 'xl/a.xml', packed: deflateRawSync(bomb), told: bomb.length },
			]),
			'sheet.unpacks_too_large',
		],
		[
			'a lie about what is in it',
			zipOf([...workbook(HEAD), { name: 'xl/a.xml', packed: deflateRawSync(bomb), told: 10 }]),
			'sheet.unpacks_too_large',
		],
	])('refuses %s', async (_, bytes, code) => {
		await expect(read(bytes)).rejects.toMatchObject({ code })
	})
})
