import { describe, expect, it } from 'vitest'
import { MOST_RESI_ROWS, resiColumns } from '#app/domain/orders/bulk/resi-columns.ts'
import { readResiSheet, resiCells } from '#app/domain/orders/bulk/resi-sheet.ts'
import { readCsv, writeCsv } from '#app/shared/csv.ts'

const [A, B] = ['BK-7K3Q-9DTX', 'BK-0000-1111']
const head = 'nomor_pesanan,kurir,resi'
const readText = (text: string) => readResiSheet(readCsv(text, MOST_RESI_ROWS))
const faultsIn = (text: string) => readText(text).faults

describe('a sheet of resi', () => {
	it.each([
		['commas', `${head}\n${A},JNE,jne-00012\n${B},J&T,JT0001\n`],
		['semicolons', `${head}\n${A},JNE,jne-00012\n${B},J&T,JT0001\n`.replaceAll(',', ';')],
		['a byte order mark', `\uFEFF${head}\r\n${A},jne,JNE-00012\r\n\r\n${B},j&t ez,JT0001\r\n`],
		['other columns', `resi,kota,kurir,nomor_pesanan\nJNE-00012,X,JNE,${A}\nJT0001,,J&T,${B}`],
		['protected cells', `${head}\n${A},JNE,'JNE-00012\n${B},J&T,"=""JT0001"""\n`],
	])('is read with %s', (_, text) => {
		const { rows, faults } = readText(text)
		expect(faults).toEqual([])
		expect(rows).toMatchObject([
			{ number: A, parcel: { courier: 'JNE', trackingNumber: 'JNE-00012' } },
			{ number: B, parcel: { courier: 'J&T Express', trackingNumber: 'JT0001' } },
		])
	})

	it('leaves out the rows whose parcels have no resi yet, and counts them', () => {
		const sheet = readText(`${head}\n${A},JNE,\n${B},JNE,JNE-00012\n`)
		expect([sheet.rows.length, sheet.empty, sheet.faults]).toEqual([1, 1, []])
	})

	it('tells every fault of every row at once, with its line and column', () => {
		const text = [
			head,
			`BK-1,JNE,JNE-00001`,
			`${A},Merpati,12`,
			`${B},JNE,JNE-00002`,
			`bk 0000 1111,JNE,JNE-00002`,
		].join('\n')
		expect(faultsIn(text)).toEqual([
			{ line: 2, column: 'nomor_pesanan', fault: 'number' },
			{ line: 3, column: 'kurir', fault: 'courier' },
			{ line: 3, column: 'resi', fault: 'resi' },
			{ line: 5, column: 'nomor_pesanan', fault: 'number-twice' },
			{ line: 5, column: 'resi', fault: 'resi-twice' },
		])
	})

	it.each(['1,23E+15', '1.23E+15', '8e+11', '1E15'])(
		'refuses %s, whose digits are lost',
		(resi) => {
			const semicolons = `nomor_pesanan;kurir;resi\n${A};JNE;${resi}\n`
			expect(faultsIn(semicolons)).toEqual(faultsIn(`${head}\n${A},JNE,"${resi}"\n`))
			expect(faultsIn(semicolons)).toEqual([{ line: 2, column: 'resi', fault: 'resi-rounded' }])
		},
	)

	it('says which of its columns it lacks', () => {
		expect(faultsIn('nomor_pesanan,resi\nx,y')).toEqual([
			{ line: 1, column: 'kurir', fault: 'columns' },
		])
	})

	it('names the line that a spreadsheet shows, also below empty rows', () => {
		expect(faultsIn(`${head}\n\n,,\nBK-1,JNE,JNE-00001\n`)).toEqual([
			{ line: 4, column: 'nomor_pesanan', fault: 'number' },
		])
	})

	it('is written with the courier that was agreed, and read back as it was', () => {
		const order = {
			number: A,
			state: 'paid' as const,
			isPacked: false,
			isCollected: false,
			buyerName: '=HYPERLINK("x")',
			city: 'Kota Madiun',
			service: 'JNE REG',
			resi: [],
		}
		const text = writeCsv(
			resiColumns,
			resiCells([order, { ...order, number: B, service: 'Kurir Desa' }]),
		)
		expect(text).toContain(`${A},"'=HYPERLINK(""x"")",Kota Madiun,JNE REG,JNE,\n`)
		expect(text).toContain(`${B},"'=HYPERLINK(""x"")",Kota Madiun,Kurir Desa,,\n`)
		expect(readText(text)).toEqual({ rows: [], empty: 2, faults: [] })
	})
})
