import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { createPdfPrinter } from '#app/adapters/pdf/pdf-printer.server.ts'
import type { SheetTag } from '#app/domain/documents/sheet.ts'
import { instant } from '#app/shared/instant.ts'
import { readPdf } from '#tests/support/pdf.ts'

const LINK = 'https://bekal.example/jejak/KSP-260603-1'

const tag: SheetTag = {
	link: LINK,
	code: 'KSP-260603-1',
	name: 'Keset Kotak Perca dengan nama yang panjang sekali sampai dua baris',
	size: '40 × 60 cm',
	price: 'Rp30.000',
}

function printTags(start: number, count: number) {
	return createPdfPrinter().print({
		title: 'Label',
		language: 'id',
		at: instant('2026-06-03T03:00:00.000Z'),
		sheets: [{ kind: 'tags', start, place: 'Magetan', tags: Array(count).fill(tag) }],
	})
}

/** Every rectangle that is drawn, in the units of its page: x, y, width, height. */
function rectanglesOf(pdf: Uint8Array): number[][] {
	const text = Buffer.from(pdf).toString('latin1')
	return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body = '']) => {
		let content: string
		try {
			content = inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
		} catch {
			return []
		}
		const drawn = content.matchAll(/([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re\b/g)
		return [...drawn].map(([, ...sides]) => sides.map(Number))
	})
}

describe('tags', () => {
	it('carry a code whose squares are those of the address, module by module', async () => {
		const rectangles = rectanglesOf(await printTags(0, 1))
		const { data, size } = encode(LINK, { ecc: 'M', border: 0 })
		const left = Math.min(...rectangles.map(([x = 0]) => x))
		const top = Math.min(...rectangles.map(([, y = 0]) => y))
		const right = Math.max(...rectangles.map(([x = 0, , width = 0]) => x + width))
		const module = (right - left) / size
		const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
		for (const [x = 0, y = 0, width = 0] of rectangles) {
			const [row, from] = [Math.round((y - top) / module), Math.round((x - left) / module)]
			const length = Math.round(width / module)
			for (let column = from; column < from + length; column += 1) {
				const line = drawn[row]
				if (line) line[column] = true
			}
		}
		expect(drawn).toEqual(data)
	})

	it('begin with the field that is still free, twenty-one on a sheet', async () => {
		const full = await readPdf(await printTags(0, 21))
		const partly = await readPdf(await printTags(20, 22))
		expect(full.pages).toHaveLength(1)
		expect(full.pages[0]).toMatchObject({ width: 595, height: 842 })
		expect(partly.pages.map(({ text }) => text.split(tag.code).length - 1)).toEqual([1, 21])
		expect(full.text).toContain('Rp30.000')
	})
})
