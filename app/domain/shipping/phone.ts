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

/** Parses a typed number into `+62…`; the only message is `phone`. */
export const phoneSchema = z
	.string()
	.max(40)
	.transform((text, context) => {
		const phone = normalisePhone(text)
		if (phone !== undefined) return phone
		context.addIssue({ code: 'custom', message: 'phone' })
		return z.NEVER
	})
