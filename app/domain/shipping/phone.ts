import { z } from 'zod'

/** Of an Indonesian number after +62: 8 to 12 digits, and the trunk zero is gone. */
const NATIONAL = /^[1-9]\d{7,11}$/
const PREFIXES = ['+62', '0062', '62', '0']

/**
 * The number as `+62…` from what people type (`0812-3456-7890`, `62 812…`, `(0351) 895…`), or
 * undefined for what cannot be an Indonesian number. A courier needs one he can call.
 */
export function normalisePhone(text: string): string | undefined {
	const compact = text.replace(/[\s().-]/g, '')
	const prefix = PREFIXES.find((start) => compact.startsWith(start))
	if (prefix === undefined) return undefined
	// `+62 (0)812…` is common on letterheads.
	const national = compact.slice(prefix.length).replace(/^0/, '')
	return NATIONAL.test(national) ? `+62${national}` : undefined
}

/** A country's code, never beginning with zero, and the number: 15 digits at most (ITU-T E.164). */
const INTERNATIONAL = /^[1-9]\d{6,14}$/

/**
 * A number of any country as `+…` (E.164) from what people type with its country code
 * (`+65 9123 4567`, `0044 (0)20 …`); one that begins with +62 has to be an Indonesian number.
 * Undefined without a country code: whose number would it be?
 */
export function normaliseWorldPhone(text: string): string | undefined {
	// `+44 (0)20…`: the zero of the trunk is not dialled from abroad.
	const compact = text.replace('(0)', '').replace(/[\s().\-–/]/g, '')
	const number = compact.replace(/^00/, '+')
	if (!number.startsWith('+')) return undefined
	if (number.startsWith('+62')) return normalisePhone(number)
	return INTERNATIONAL.test(number.slice(1)) ? number : undefined
}

/**
 * A number of whoever comes to the counter: with a country's code of any country, else Indonesian.
 * No courier has to call it.
 */
export function normaliseAnyPhone(text: string): string | undefined {
	const isWhole = /^\s*(\+|00)/.test(text)
	return isWhole ? normaliseWorldPhone(text) : normalisePhone(text)
}

/** A number as it may be kept, however it is typed later: the country code may lack its +. */
export function keptPhones(text: string): string[] {
	const home = normalisePhone(text)
	const world = normaliseWorldPhone(text) ?? normaliseWorldPhone(`+${text.trim()}`)
	return [home, world].filter((phone) => phone !== undefined)
}

const parsedBy = (normalise: (text: string) => string | undefined, message: string) =>
	z
		.string()
		.max(40)
		.transform((text, context) => {
			const phone = normalise(text)
			if (phone !== undefined) return phone
			context.addIssue({ code: 'custom', message })
			return z.NEVER
		})

/** Parses a typed number into `+62…`; the only message is `phone`. */
export const phoneSchema = parsedBy(normalisePhone, 'phone')

/** Parses a number of any country, one without a country's code as Indonesian; `phone` as above. */
export const anyPhoneSchema = parsedBy(normaliseAnyPhone, 'phone')

/** Parses a number typed with its country code into `+…`; the only message is `world-phone`. */
export const worldPhoneSchema = parsedBy(normaliseWorldPhone, 'world-phone')
