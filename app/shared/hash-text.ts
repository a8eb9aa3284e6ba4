const BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
const BITS = 64

/**
 * Sixteen hexadecimal digits that change with the text: FNV-1a of 64 bits over its UTF-8. Names
 * what is made from the text, in browsers too; protects nothing.
 *
 * Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function hashText(text: string): string {
	let hash = BASIS
	for (const byte of new TextEncoder().encode(text)) {
		hash = BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * PRIME)
	}
	return hash.toString(16).padStart(BITS / 4, '0')
}
