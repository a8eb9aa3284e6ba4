/** The ways a body is sent, the smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof encodings)[number]

const MOST_REMEMBERED = 200
const LONGEST_REMEMBERED = 200
/** Below every weight that can be written: they have three digits. */
const LEAST = 0.000_1
const remembered = new Map<string, Encoding>()

/**
 * How somebody wants a body (RFC 9110, 12.5.3): what has the highest weight, and the smallest of
 * equals. Who refuses all is sent it plain, which the RFC allows. Browsers send only a few
 * different fields, so what they mean is remembered.
 */
export function chooseEncoding(field: string | undefined): Encoding {
	if (!field) return 'identity'
	const known = remembered.get(field)
	if (known) return known
	const chosen = weigh(field)
	if (remembered.size < MOST_REMEMBERED && field.length < LONGEST_REMEMBERED)
		remembered.set(field, chosen)
	return chosen
}

function weigh(field: string): Encoding {
	const weights = new Map<string, number>()
	for (const part of field.toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
		const q = parameters.find((text) => /^q\s*=/.test(text))
		const weight = q === undefined ? 1 : Number(q.replace(/^q\s*=\s*/, ''))
		weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
	}
	// Plain is acceptable unless it is excluded, but whatever was asked for stands before it.
	const weightOf = (encoding: Encoding) =>
		weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? LEAST : 0)
	let best: Encoding = 'identity'
	let most = 0
	for (const encoding of encodings) {
		const weight = weightOf(encoding)
		if (weight > most) [best, most] = [encoding, weight]
	}
	return best
}
