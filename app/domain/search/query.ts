import type { Language } from '#app/shared/text.ts'
import { emptyWords, synonyms } from './synonyms.ts'
import { type Word, wordsIn } from './words.ts'

/** Words that stand for what was asked: next to each other as a name, or anywhere. */
export interface Phrase {
	readonly stems: readonly string[]
	readonly together: boolean
	/** it is another name for what was said */
	readonly synonym: boolean
}

/** One thing asked: any of its phrases is an answer. */
export interface Wish {
	readonly said: readonly string[]
	readonly phrases: readonly Phrase[]
}

/** What somebody looks for: all of its wishes at once. */
export type Query = readonly Wish[]

/** More words than these narrow nothing any more. */
const MOST_WORDS = 8
/** What is read of what somebody typed. */
const LONGEST_QUESTION = 200

/**
 * What somebody typed, as wishes in a language. Words that say nothing (*yang*, *for*) are passed
 * over, other names for the same thing are added, a name of several words (*alas kaki*) is one
 * wish. Whatever is typed is read: what contains no word wishes nothing.
 */
export function readQuery(typed: string, language: Language): Query {
	const words = dictionaryOf(language)
	const all = wordsIn(typed.slice(0, LONGEST_QUESTION), language)
	const telling = all.filter((word) => !emptyWords.has(word.said))
	const asked = withoutRepeats(telling.length > 0 ? telling : all).slice(0, MOST_WORDS)
	const wishes: Wish[] = []
	for (let at = 0; at < asked.length; ) {
		const length = words.lengthOfNameAt(asked, at)
		wishes.push(wishOf(asked.slice(at, at + length), words))
		at += length
	}
	return wishes
}

/** A wish for any of these words, none of them known under another name. */
export function wishForAny(said: string, stems: readonly string[]): Wish {
	return {
		said: [said],
		phrases: [...new Set(stems)].map((stem) => ({
			stems: [stem],
			together: false,
			synonym: false,
		})),
	}
}

function withoutRepeats(words: readonly Word[]): Word[] {
	const seen = new Set<string>()
	return words.filter(({ stem }) => !seen.has(stem) && seen.add(stem))
}

function wishOf(words: readonly Word[], dictionary: Dictionary): Wish {
	const stems = words.map((word) => word.stem)
	const typed: Phrase = { stems, together: false, synonym: false }
	return {
		said: words.map((word) => word.said),
		phrases: [typed, ...dictionary.otherNamesOf(stems.join(' '))],
	}
}

/** The synonyms by the stems of one language. */
interface Dictionary {
	/** how many words from here on are one name; 1 for most */
	lengthOfNameAt(words: readonly Word[], at: number): number
	otherNamesOf(name: string): readonly Phrase[]
}

/** Made of constants, so two copies of this module make the same. */
const dictionaries: Readonly<Record<Language, Dictionary>> = {
	id: readDictionary('id'),
	en: readDictionary('en'),
}

function dictionaryOf(language: Language): Dictionary {
	return dictionaries[language]
}

function readDictionary(language: Language): Dictionary {
	const others = new Map<string, Phrase[]>()
	for (const group of synonyms) {
		const names = [...new Set(group.map((name) => stemsOf(name, language)))]
		for (const name of names) {
			const known = others.get(name) ?? []
			for (const other of names) {
				if (other === name || known.some((phrase) => phrase.stems.join(' ') === other)) continue
				known.push({ stems: other.split(' '), together: true, synonym: true })
			}
			others.set(name, known)
		}
	}
	const longest = Math.max(...[...others.keys()].map((name) => name.split(' ').length))
	return {
		lengthOfNameAt(words, at) {
			for (let length = Math.min(longest, words.length - at); length > 1; length--) {
				const name = words.slice(at, at + length).map((word) => word.stem)
				if (others.has(name.join(' '))) return length
			}
			return 1
		},
		otherNamesOf: (name) => others.get(name) ?? [],
	}
}

function stemsOf(name: string, language: Language): string {
	return wordsIn(name, language)
		.map((word) => word.stem)
		.join(' ')
}
