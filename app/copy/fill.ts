/**
 * Puts values into a sentence: `fill('Tersisa {count}', { count: 3 })`. A placeholder without a
 * value stays as it is written, so that a forgotten one is seen and not hidden.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
	return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
		Object.hasOwn(values, name) ? String(values[name]) : placeholder,
	)
}
