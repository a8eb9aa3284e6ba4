import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPdfPrinter } from '#app/adapters/pdf/pdf-printer.server.ts'
import { toPrintable } from '#app/adapters/pdf/to-printable.ts'
import { copyOf } from '#app/copy/copy.ts'
import type { Parcel } from '#app/domain/documents/paper.ts'
import type { Sheet } from '#app/domain/documents/sheet.ts'
import { instant } from '#app/shared/instant.ts'
import { parcelSheets } from '#app/ui/documents/parcel-sheets.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { propertyParameters } from '#tests/support/property.ts'

const at = instant('2026-06-03T03:00:00.000Z')
const printer = createPdfPrinter()
const print = (sheets: readonly Sheet[]) =>
	printer.print({ title: 'Surat', language: 'id', at, sheets })
const sheetsOf = (parcels: readonly Parcel[]) =>
	parcelSheets(parcels, { copy: copyOf('id'), cautions: [], at })

function aParcel(changes: Partial<Parcel['recipient']> = {}, note = '', lots = 1): Parcel {
	const picks = Array.from({ length: lots }, (_, index) => ({
		productName: { id: 'Keset kotak', en: 'Square mat' },
		variantLabel: { id: '40 × 60 cm', en: '40 × 60 cm' },
		lotCode: `KSP-260304-${index + 1}`,
		quantity: 1,
	}))
	return {
		position: null,
		orderNumber: 'BK-7K3Q-9DTX',
		placedAt: at,
		paidAt: at,
		recipient: {
			name: 'Rini Pembeli',
			phone: '+6281234567890',
			country: 'ID',
			countryLine: null,
			lineTwo: '',
			street: 'Jl. Pahlawan 12',
			village: 'Sukowinangun',
			district: 'Magetan',
			city: 'Kabupaten Magetan',
			province: 'Jawa Timur',
			postalCode: '63318',
			...changes,
		},
		isCollected: false,
		note,
		picks,
		declaration: null,
		pieces: lots,
		service: 'JNE REG',
		courier: null,
		trackingNumber: null,
	}
}

const A4 = [595, 842]
const A6 = [298, 420]

describe('the printer', () => {
	it('prints the same sheets and moment as the same bytes', async () => {
		const sheets = sheetsOf([aParcel()])
		const [first, second] = [await print(sheets), await print(sheets)]
		expect(Buffer.compare(first, second)).toBe(0)
		const other = await print(sheetsOf([aParcel({ name: 'Rina' })]))
		expect(Buffer.compare(first, other)).not.toBe(0)
	})

	it('puts slips and the gate-out note on A4, and labels on A6 at the end', async () => {
		const { pages, title } = await readPdf(await print(sheetsOf([aParcel(), aParcel()])))
		expect(title).toBe('Surat')
		expect(pages.map(({ width, height }) => [width, height])).toEqual([A4, A4, A4, A6, A6])
	})

	it('carries a long table over to further pages, each with its number and the head', async () => {
		const { pages } = await readPdf(await print(sheetsOf([aParcel({}, '', 60)])))
		const slips = pages.filter(({ text }) => text.includes('Lembar pengemasan'))
		expect(slips.length).toBeGreaterThan(2)
		for (const [index, { text }] of slips.entries()) {
			expect(text).toContain(`${index + 1}/${slips.length}`)
			expect(text).toContain('Ambil dari lot')
		}
		const all = slips.map(({ text }) => text).join(' ')
		for (let lot = 1; lot <= 60; lot += 1) expect(all).toContain(`KSP-260304-${lot} `)
	})

	it('keeps the number, the postal code and the telephone on the label of a longest address', async () => {
		const long = 'Perumahan Griya Asri Permai Sejahtera Blok Kenanga Nomor Dua Puluh Satu '
		const parcel = aParcel(
			{
				name: 'W'.repeat(100),
				street: long.repeat(3).slice(0, 200),
				village: 'M'.repeat(80),
				district: 'Mm '.repeat(27).trim(),
				city: 'W'.repeat(80),
			},
			'catatan '.repeat(62),
		)
		const { pages } = await readPdf(await print(sheetsOf([parcel])))
		expect(pages).toHaveLength(3)
		const label = pages.at(-1)?.text
		for (const part of ['BK-7K3Q-9DTX', '63318', '+6281234567890', 'Pengirim']) {
			expect(label).toContain(part)
		}
	})

	it.each([
		['marks of other Latin writing', 'Đặng Ñusta Žižka', 'Đặng Ñusta Žižka'],
		['Cyrillic and Greek', 'Юлия Ωμέγα', 'Юлия Ωμέγα'],
		['emoji, which are left out', 'Rini 👩🏽‍🎨🇮🇩 Ayu', 'Rini Ayu'],
		['a turned direction of writing', 'Rini \u202Egnuh \u2067x\u2069', 'Rini gnuh x'],
		['letters from right to left, of which each is seen to be missing', 'محمد A', '���� A'],
	])('prints %s', async (_what, name, printed) => {
		const { pages } = await readPdf(await print(sheetsOf([aParcel({ name })])))
		expect(pages[0]?.text).toContain(printed)
		expect(pages[2]?.text).toContain(printed)
	})

	it('is broken by no text at all', async () => {
		const odd = fc.string({ unit: 'binary', maxLength: 120 })
		const property = fc.asyncProperty(odd, odd, odd, async (name, street, note) => {
			const { pages } = await readPdf(await print(sheetsOf([aParcel({ name, street }, note)])))
			expect(pages).toHaveLength(3)
			expect(pages[2]?.text).toContain('63318')
		})
		await fc.assert(property, propertyParameters({ numRuns: 25 }))
	}, 30_000)
})

function minutesOf(count: number): Sheet {
	return {
		kind: 'letter',
		head: {
			shop: 'Bekal',
			tagline: '',
			place: 'Magetan',
			title: 'Berita acara',
			number: 'Nomor 2',
			status: null,
		},
		facts: [],
		opening: ['Diperiksa dua kali.'],
		blocks: [],
		table: {
			columns: [{ label: 'Diperiksa', share: 1, align: 'left', kind: 'text' }],
			rows: Array.from({ length: count }, (_, index) => [{ text: `baris ${index + 1}.` }]),
		},
		totals: [],
		notes: ['Ujung rantai: c30f615cdc5a'],
		signatures: [{ title: 'Kepala Rutan', name: 'Kepala' }, { title: 'Bendahara' }],
	}
}

describe('what is signed', () => {
	it('has the last row and the notes on the sheet of the signatures, however long it is', async () => {
		const counts = Array.from({ length: 30 }, (_, index) => index + 8)
		const { pages } = await readPdf(await print(counts.map(minutesOf)))
		const signed = pages.filter(({ text }) => text.includes('Kepala Rutan'))
		expect(signed).toHaveLength(counts.length)
		expect(pages.length).toBeGreaterThan(counts.length)
		for (const [index, { text }] of signed.entries()) {
			expect(text).toContain(`baris ${counts[index]}.`)
			expect(text).toContain('Ujung rantai')
		}
	})
})

describe('what can be printed', () => {
	it('keeps line breaks, signs of print and digits, and single spaces', () => {
		expect(toPrintable(' a\t b\r\nc © 1\uFE0F\u20E3 # ', () => true)).toBe('a b\nc © 1 #')
	})
	it('is never nothing when something was written', () => {
		expect(toPrintable('👋', () => false)).toBe('\uFFFD')
		expect(toPrintable('  ', () => false)).toBe('')
	})
})

describe('plain pages', () => {
	it('are one each for three hundred people, however long a name and large the sums', async () => {
		const fact = { label: 'Boleh dipakai sekarang', value: 'Rp999.999.999' }
		const page: Sheet = {
			kind: 'plain-page',
			size: 'A5',
			unit: 'Rumah Tahanan Negara Kelas IIB Magetan',
			title: 'Tabungan September 2026',
			owner: `${'Wanita Bernama Panjang '.repeat(5)}(WB-014)`,
			lines: [fact, fact, fact],
			sum: fact,
			parts: [fact, fact, fact, fact],
			notes: Array(4).fill('Yang masih menunggu berasal dari barang yang baru terjual. '.repeat(2)),
			foot: 'Keadaan akhir 30 September 2026',
		}
		const many = await print(Array(300).fill(page))
		expect(
			Buffer.from(many)
				.toString('latin1')
				.match(/\/Type \/Page\b(?!s)/g),
		).toHaveLength(300)
		const { pages } = await readPdf(await print([page]))
		expect(pages).toHaveLength(1)
		expect(pages[0]?.text).toContain('Keadaan akhir 30 September 2026')
	})
})
