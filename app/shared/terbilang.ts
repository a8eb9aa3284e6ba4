import { invariant } from './invariant.ts'
import { SEN_PER_RUPIAH, type Sen } from './money.ts'

const UNITS = [
	'',
	'satu',
	'dua',
	'tiga',
	'empat',
	'lima',
	'enam',
	'tujuh',
	'delapan',
	'sembilan',
	'sepuluh',
	'sebelas',
] as const

const SCALES = [
	[1_000_000_000_000, 'triliun'],
	[1_000_000_000, 'miliar'],
	[1_000_000, 'juta'],
	[1_000, 'ribu'],
] as const

const LARGEST = 999_999_999_999_999

/**
 * A whole number in Indonesian words: `seribu dua ratus lima`. From 0 to 999 trillion (triliun);
 * the short scale is that of Indonesian law and banks (miliar, triliun).
 */
export function numberInWords(value: number): string {
	invariant(Number.isSafeInteger(value) && value >= 0 && value <= LARGEST, `no words for ${value}`)
	if (value === 0) return 'nol'
	const words: string[] = []
	let rest = value
	for (const [size, name] of SCALES) {
		const count = Math.floor(rest / size)
		rest %= size
		if (count === 0) continue
		// One thousand has a word of its own; one million is «satu juta».
		words.push(count === 1 && name === 'ribu' ? 'seribu' : `${underThousand(count)} ${name}`)
	}
	if (rest > 0) words.push(underThousand(rest))
	return words.join(' ')
}

/**
 * An amount as a kuitansi writes it out: `seratus dua puluh ribu lima ratus rupiah`, followed by
 * the sen where there are any. Refuses a debt, for which no kuitansi is written.
 */
export function terbilang(amount: Sen): string {
	invariant(amount >= 0, 'a debt is not written out')
	const whole = Math.floor(amount / SEN_PER_RUPIAH)
	const rest = amount % SEN_PER_RUPIAH
	if (rest === 0) return `${numberInWords(whole)} rupiah`
	const cents = `${numberInWords(rest)} sen`
	return whole === 0 ? cents : `${numberInWords(whole)} rupiah ${cents}`
}

function underThousand(value: number): string {
	const hundreds = Math.floor(value / 100)
	const rest = value % 100
	const words: string[] = []
	if (hundreds === 1) words.push('seratus')
	if (hundreds > 1) words.push(`${UNITS[hundreds]} ratus`)
	if (rest > 0) words.push(underHundred(rest))
	return words.join(' ')
}

function underHundred(value: number): string {
	if (value < UNITS.length) return UNITS[value] ?? ''
	if (value < 20) return `${UNITS[value - 10]} belas`
	const ones = value % 10
	const tens = `${UNITS[Math.floor(value / 10)]} puluh`
	return ones === 0 ? tens : `${tens} ${UNITS[ones]}`
}
