import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rupiah, sen } from '#app/shared/money.ts'
import { numberInWords, terbilang } from '#app/shared/terbilang.ts'
import { propertyParameters } from '#tests/support/property.ts'

const DIGITS: Readonly<Record<string, number>> = {
	nol: 0,
	satu: 1,
	dua: 2,
	tiga: 3,
	empat: 4,
	lima: 5,
	enam: 6,
	tujuh: 7,
	delapan: 8,
	sembilan: 9,
}
const SCALES: Readonly<Record<string, bigint>> = {
	ribu: 1_000n,
	juta: 1_000_000n,
	miliar: 1_000_000_000n,
	triliun: 1_000_000_000_000n,
}

/** Reads the words from left to right as a listener does, knowing nothing of how they were made. */
function readAloud(words: string): bigint {
	let total = 0n
	let group = 0
	let digit = 0
	for (const word of words.replace(/\bse(?=puluh|belas|ratus|ribu)/g, 'satu ').split(' ')) {
		const scale = SCALES[word]
		if (scale !== undefined) {
			total += BigInt(group + digit) * scale
			group = 0
			digit = 0
		} else if (word === 'belas') {
			group += 10 + digit
			digit = 0
		} else if (word === 'puluh' || word === 'ratus') {
			group += digit * (word === 'puluh' ? 10 : 100)
			digit = 0
		} else {
			const value = DIGITS[word]
			if (value === undefined || digit !== 0) throw new Error(`«${word}» is not a number`)
			digit = value
		}
	}
	return total + BigInt(group + digit)
}

const LARGEST = 999_999_999_999_999
/** As many short numbers as long ones. */
const anyNumber = fc
	.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: LARGEST }))
	.map(([digits, value]) => value % 10 ** digits)

describe('a number in words', () => {
	it.each([
		[0, 'nol'],
		[10, 'sepuluh'],
		[11, 'sebelas'],
		[12, 'dua belas'],
		[19, 'sembilan belas'],
		[20, 'dua puluh'],
		[21, 'dua puluh satu'],
		[100, 'seratus'],
		[101, 'seratus satu'],
		[111, 'seratus sebelas'],
		[1_000, 'seribu'],
		[1_100, 'seribu seratus'],
		[2_000, 'dua ribu'],
		[21_000, 'dua puluh satu ribu'],
		[101_000, 'seratus satu ribu'],
		[1_000_000, 'satu juta'],
		[1_001_000, 'satu juta seribu'],
		[1_000_000_001, 'satu miliar satu'],
		[1_000_000_000_000, 'satu triliun'],
	])('writes %i as people do', (value, words) => {
		expect(numberInWords(value)).toBe(words)
	})

	it('is heard as the number it was written from, up to 999 trillion', () => {
		const property = fc.property(anyNumber, (value) => {
			expect(readAloud(numberInWords(value))).toBe(BigInt(value))
		})
		fc.assert(property, propertyParameters({ numRuns: 2_000 }))
		for (let value = 0; value < 2_000; value += 1) {
			expect(readAloud(numberInWords(value))).toBe(BigInt(value))
		}
		expect(readAloud(numberInWords(LARGEST))).toBe(BigInt(LARGEST))
	})

	it('has single spaces, and the short words for one of ten, a hundred and a thousand', () => {
		const property = fc.property(anyNumber, (value) => {
			expect(numberInWords(value)).toMatch(/^[a-z]+( [a-z]+)*$/)
			expect(numberInWords(value)).not.toMatch(/satu (puluh|belas|ratus)|^satu ribu/)
		})
		fc.assert(property, propertyParameters())
	})

	it('refuses what has no words', () => {
		for (const value of [-1, 0.5, LARGEST + 1, Number.NaN]) {
			expect(() => numberInWords(value)).toThrow(/no words/)
		}
	})
})

describe('an amount in words', () => {
	it('is that of a kuitansi', () => {
		expect(terbilang(rupiah(120_500))).toBe('seratus dua puluh ribu lima ratus rupiah')
		expect(terbilang(rupiah(0))).toBe('nol rupiah')
	})

	it('names the sen where there are any', () => {
		expect(terbilang(sen(25_000_50))).toBe('dua puluh lima ribu rupiah lima puluh sen')
		expect(terbilang(sen(7))).toBe('tujuh sen')
	})

	it('is given for every amount that money can be, and for no debt', () => {
		const property = fc.property(fc.maxSafeNat(), (value) => {
			const [, whole = 'nol', rest = 'nol'] =
				/^(?:(.+) rupiah)?(?: ?(.+) sen)?$/.exec(terbilang(sen(value))) ?? []
			expect(readAloud(whole) * 100n + readAloud(rest)).toBe(BigInt(value))
		})
		fc.assert(property, propertyParameters())
		expect(() => terbilang(sen(-1))).toThrow(/debt/)
	})
})
