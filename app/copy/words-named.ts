/**
 * The sentence of a name that stands in an address or came with a form; undefined where there is
 * none of that name, nor for what every object has (`constructor`, `__proto__`).
 */
export function wordsNamed<Words extends string>(
	words: Readonly<Record<string, Words>>,
	name: string | null | undefined,
): Words | undefined {
	return typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined
}
