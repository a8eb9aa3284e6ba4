const IRREGULAR: Readonly<Record<string, string>> = {
	children: 'child',
	feet: 'foot',
	knives: 'knife',
	men: 'man',
	scarves: 'scarf',
	shelves: 'shelf',
	teeth: 'tooth',
	women: 'woman',
}

const HAS_VOWEL = /[aeiouy]/
/** A consonant doubled before -ed and -ing, but for those that English doubles anyway. */
const DOUBLED = /([bdgmnprt])\1$/

/**
 * An English word without its plural and its -ed or -ing: *booties* and *bootie*, *knitted* and
 * *knitting*, *stripes* and *striped* become one. Light on purpose: two different words that meet
 * do more harm than two forms that do not.
 */
export function stemEnglish(word: string): string {
	if (word.length < 4) return word
	const singular = IRREGULAR[word] ?? withoutPlural(word)
	return withoutEnding(withoutTense(singular))
}

function withoutPlural(word: string): string {
	if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
	if (/(?:sh|ch|ss|x|z)es$/.test(word)) return word.slice(0, -2)
	return word.slice(0, -1)
}

function withoutTense(word: string): string {
	const rest = word.replace(/(?:ed|ing)$/, '')
	if (rest === word || rest.length < 3 || !HAS_VOWEL.test(rest)) return word
	return rest.replace(DOUBLED, '$1')
}

/** `stripe` and `strip(ed)`, `bootie` and `booty` end alike. */
function withoutEnding(word: string): string {
	const rest = word.length >= 4 ? word.replace(/e$/, '') : word
	return rest.replace(/(?<=[^aeiou])y$/, 'i')
}
