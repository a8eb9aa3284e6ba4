import { afterEach, beforeEach } from 'vitest'

/**
 * What reaches `console.error` or `console.warn` (React's complaints above all) fails the test it
 * happened in. A test that expects one replaces the function itself:
 * `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
const seen: string[] = []

for (const level of ['error', 'warn'] as const) {
	console[level] = (...parts: unknown[]) => {
		const text = parts.map((part) => (part instanceof Error ? part.stack : String(part)))
		seen.push(`console.${level}: ${text.join(' ')}`)
	}
}

beforeEach(() => {
	seen.length = 0
})

afterEach(() => {
	const complaints = seen.splice(0)
	if (complaints.length > 0) throw new Error(complaints.join('\n'))
})
