const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g

/**
 * Puts values into a sentence: `fill('Tersisa {count}', { count: 3 })`. A placeholder without a
 * value stays as it is written, so that a forgotten one is seen and not hidden. English counts:
 * `fill('{count} {count|piece|pieces}', { count: 1 })` is one piece.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
	return sentence.replace(PLACEHOLDER, (placeholder, name: string, one?: string, many?: string) => {
		if (!Object.hasOwn(values, name)) return placeholder
		const value = String(values[name])
		return (value === '1' ? one : many) ?? value
	})
}
