import { invariant } from './invariant.ts'

/**
 * An amount of rupiah counted in sen (1/100 rupiah), the minor unit of ISO 4217 and the integer
 * that Stripe uses for IDR. Always a safe integer; a debt is negative.
 */
export type Sen = number & { readonly __brand: 'Sen' }

/** A share in basis points: 10_000 is the whole. */
export type Bps = number & { readonly __brand: 'Bps' }

export const WHOLE_BPS = 10_000
export const SEN_PER_RUPIAH = 100
export const ZERO = 0 as Sen

export function sen(value: number): Sen {
	invariant(Number.isSafeInteger(value), `not a safe integer of sen: ${value}`)
	// A negative zero would survive JSON and comparison by Object.is as something else than zero.
	return (value === 0 ? 0 : value) as Sen
}

/** `rupiah(25_000)` is Rp25.000. Refuses fractions: an amount with sen is written with `sen`. */
export function rupiah(value: number): Sen {
	invariant(Number.isSafeInteger(value), `not a whole number of rupiah: ${value}`)
	return sen(value * SEN_PER_RUPIAH)
}

/**
 * The most that is believed of one amount that somebody types or a bank writes: a hundred billion
 * rupiah. Nobody here moves as much, and with a slip of the finger among them the sums of the books
 * would outgrow what is counted exactly.
 */
export const LARGEST_AMOUNT = rupiah(100_000_000_000)

export function bps(value: number): Bps {
	invariant(Number.isInteger(value) && value >= 0 && value <= WHOLE_BPS, `not bps: ${value}`)
	return value as Bps
}

export function add(...amounts: readonly Sen[]): Sen {
	let total = 0
	for (const amount of amounts) total += amount
	return sen(total)
}

export function subtract(from: Sen, amount: Sen): Sen {
	return sen(from - amount)
}

export function negate(amount: Sen): Sen {
	return sen(-amount)
}

export function times(amount: Sen, count: number): Sen {
	invariant(Number.isSafeInteger(count), `not a whole count: ${count}`)
	return sen(amount * count)
}

/**
 * The share of an amount, rounded down to the sen (towards zero; the amount may not be negative).
 */
export function shareOf(amount: Sen, share: Bps): Sen {
	invariant(amount >= 0, 'a share is taken of an amount that is not negative')
	return sen(Number((BigInt(amount) * BigInt(share)) / BigInt(WHOLE_BPS)))
}

/** The amount without what is left under a rupiah; towards zero. */
export function wholeRupiah(amount: Sen): Sen {
	return sen(amount - (amount % SEN_PER_RUPIAH))
}

/**
 * Divides a total by weights: everyone gets the floor of the exact part, and what is left goes one
 * by one to the largest remainders, ties in the given order. A weight of zero gets zero; the parts
 * sum to the whole. `unit` is the smallest piece handed out (1 sen, or 100 for whole rupiah); the
 * total must be a multiple of it. Refuses weights that are negative, not integers, or all zero.
 *
 * Largest remainder is not monotone in the total, so a split once made is stored and never
 * recomputed (Balinski & Young, Fair Representation, 1982: the Alabama paradox).
 */
export function split(total: Sen, weights: readonly number[], unit = 1): Sen[] {
	invariant(total >= 0, 'a total to split is not negative')
	invariant(total % unit === 0, 'a total to split is a multiple of the unit')
	let sum = 0n
	for (const weight of weights) {
		invariant(Number.isSafeInteger(weight) && weight >= 0, `not a weight: ${weight}`)
		sum += BigInt(weight)
	}
	invariant(sum > 0n, 'at least one weight is above zero')
	const pieces = BigInt(total / unit)
	const parts: number[] = []
	const order: { index: number; remainder: bigint }[] = []
	let left = pieces
	for (const [index, weight] of weights.entries()) {
		const exact = pieces * BigInt(weight)
		const floor = exact / sum
		parts.push(Number(floor))
		left -= floor
		if (weight > 0) order.push({ index, remainder: exact % sum })
	}
	order.sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1))
	for (const { index } of order.slice(0, Number(left))) parts[index] = (parts[index] ?? 0) + 1
	return parts.map((part) => sen(part * unit))
}

/** `Rp25.000`, with sen only where there are any: `Rp25.000,50`. A debt carries a minus sign. */
export function formatRupiah(amount: Sen): string {
	return `${amount < 0 ? '−' : ''}Rp${digits(amount)}`
}

/** The same without the currency, as tables show it. */
export function formatNumber(amount: Sen): string {
	return `${amount < 0 ? '−' : ''}${digits(amount)}`
}

/** Rupiah as machines write it, always with sen and a point: `25000.00`. Never negative. */
export function formatDecimal(amount: Sen): string {
	invariant(amount >= 0, 'a price is not negative')
	const rest = String(amount % SEN_PER_RUPIAH).padStart(2, '0')
	return `${Math.floor(amount / SEN_PER_RUPIAH)}.${rest}`
}

function digits(amount: Sen): string {
	const absolute = Math.abs(amount)
	const whole = String(Math.floor(absolute / SEN_PER_RUPIAH))
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
	const rest = absolute % SEN_PER_RUPIAH
	return rest === 0 ? grouped : `${grouped},${String(rest).padStart(2, '0')}`
}

/**
 * Reads what a person types for an amount: `25000`, `25.000`, `Rp 25.000,50`. Returns undefined
 * for anything doubtful (`25.00`, `1,5,0`), so that nobody is off by a factor of a hundred.
 */
export function parseRupiah(text: string): Sen | undefined {
	const match = /^(?:Rp\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$/i.exec(text.trim())
	if (!match) return undefined
	const value =
		Number((match[1] ?? '').replaceAll('.', '')) * SEN_PER_RUPIAH + Number(match[2] ?? 0)
	return Number.isSafeInteger(value) ? sen(value) : undefined
}
