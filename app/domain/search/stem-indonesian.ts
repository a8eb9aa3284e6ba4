import { ROOTS } from './roots.ts'

/** Shorter than this nothing is a root: *bayi* is not bay + -i, nor *hutan* hut + -an. */
const SHORTEST = 4
/** After ke- and se-, which begin many roots themselves, more has to be left. */
const SHORTEST_AFTER_GUESS = 5

const VOWEL = /^[aeiou]/
/**
 * What an Indonesian root may begin with: a vowel, a consonant before one, or one of few clusters.
 */
const ONSET =
	/^(?:[aeiou]|[bcdfghjklmnprstvwyz][aeiou]|(?:kh|ny|sy|[bdfgkpt]r|[bfgkp]l|s[klptw])[aeiou])/

interface Way {
	prefix: RegExp
	/** letters that the prefix has swallowed: `meny` + `ulam` was `sulam` */
	before: readonly string[]
	/** taken only if the rest is a known root */
	onlyRoots?: true
}

/** Every way a prefix comes off, the likeliest first. */
const WAYS: readonly Way[] = [
	{ prefix: /^(?:me|pe)ny(?=[aeiou])/, before: ['s'] },
	{ prefix: /^(?:me|pe)ng(?=[aeiou])/, before: ['k', ''] },
	{ prefix: /^(?:me|pe)ng(?=[ghklr])/, before: [''] },
	{ prefix: /^(?:me|pe)m(?=[aeiou])/, before: ['p', 'm'] },
	{ prefix: /^(?:me|pe)m(?=[bfvp])/, before: [''] },
	{ prefix: /^(?:me|pe)n(?=[aeiou])/, before: ['t', 'n'] },
	{ prefix: /^(?:me|pe)n(?=[cdjsz])/, before: [''] },
	{ prefix: /^me(?=[lrwy])/, before: [''] },
	{ prefix: /^pe(?=[lrwy])/, before: [''] },
	{ prefix: /^bel(?=ajar)/, before: [''] },
	{ prefix: /^(?:ber|ter|per)/, before: [''] },
	{ prefix: /^(?:be|te|pe)(?=r)/, before: [''], onlyRoots: true },
	{ prefix: /^di/, before: [''] },
	{ prefix: /^(?:ke|se|pe)/, before: [''], onlyRoots: true },
]

/** Suffixes that say only *the*, *its*, *my*: they come last and off first. */
const POSSESSIVE = /(?:nya|ku|mu)$/
/** Verbs in these forms take -kan and -i; without such a prefix the letters belong to the word. */
const VERBAL = /^(?:me|di|ber|ter|mem|per)/

/**
 * The root of an Indonesian word as far as its letters tell: *merajut*, *rajutan*, *dirajut* and
 * *perajut* are all *rajut*. Wrong now and then, but always in the same way for what is indexed and
 * for what is asked.
 */
export function stemIndonesian(word: string): string {
	if (word.length < SHORTEST || ROOTS.has(word)) return word
	const bare = withoutPossessive(word)
	if (ROOTS.has(bare)) return bare
	const forms = [bare, ...withoutSuffix(bare)]
	for (const form of forms) if (ROOTS.has(form)) return form
	const stems = [...forms].reverse().flatMap((form) => withoutPrefix(form))
	const known = stems.find((stem) => ROOTS.has(stem.rest))
	if (known) return known.rest
	const likely = stems.find((stem) => !stem.onlyRoots)
	return likely?.rest ?? confix(bare) ?? forms.at(-1) ?? bare
}

function withoutPossessive(word: string): string {
	const rest = word.replace(POSSESSIVE, '')
	const isEnough = ROOTS.has(rest) || (word.endsWith('nya') && rest.length >= SHORTEST)
	return isEnough ? rest : word
}

/** The word without its suffix: nothing, or one shorter form (two for -kan, which may be -an). */
function withoutSuffix(word: string): string[] {
	const isVerb = VERBAL.test(word)
	const shorter: string[] = []
	if (word.endsWith('an')) shorter.push(word.slice(0, -2))
	if (isVerb && word.endsWith('kan')) shorter.push(word.slice(0, -3))
	if (isVerb && word.endsWith('i') && !/[aeiou]i$/.test(word)) shorter.push(word.slice(0, -1))
	if (isVerb && word.endsWith('ai')) shorter.push(word.slice(0, -1))
	return shorter.filter((form) => form.length >= SHORTEST)
}

function withoutPrefix(word: string): { rest: string; onlyRoots: boolean }[] {
	const rests: { rest: string; onlyRoots: boolean }[] = []
	for (const { prefix, before, onlyRoots = false } of WAYS) {
		const bare = word.replace(prefix, '')
		if (bare === word) continue
		for (const swallowed of before) {
			const rest = swallowed + bare
			if (rest.length >= SHORTEST && ONSET.test(rest)) rests.push({ rest, onlyRoots })
		}
	}
	// me- before a vowel never swallows nothing: `menulis` is tulis before it is nulis.
	return rests
}

/** ke-…-an around a word nobody told us of: *kehangatan* is hangat. */
function confix(word: string): string | undefined {
	const rest = /^ke(.+)an$/.exec(word)?.[1]
	const isEnough = rest !== undefined && rest.length >= SHORTEST_AFTER_GUESS
	return isEnough && ONSET.test(rest) && !VOWEL.test(rest) ? rest : undefined
}
