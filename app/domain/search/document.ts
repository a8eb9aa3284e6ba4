import type { Language, Text } from '#app/shared/text.ts'
import { emptyWords } from './synonyms.ts'
import { type Word, wordsIn } from './words.ts'

/** What a product says in the shop, before it is taken apart. */
export interface Writing {
	readonly productId: string
	readonly name: Text
	readonly summary: Text
	/** description, material, colours, choices, sizes */
	readonly details: readonly Text[]
	/** of the cohorts behind it */
	readonly story: readonly Text[]
}

/** A product in one language as the index holds it. */
export interface SearchDocument {
	readonly productId: string
	readonly language: Language
	readonly name: string
	readonly summary: string
	readonly details: string
	readonly story: string
	/** words as written, of name and summary, and of the details alone; stories lend none */
	readonly titleWords: readonly Word[]
	readonly otherWords: readonly Word[]
}

/** A word shorter than this is never what somebody meant to type. */
const SHORTEST_KNOWN = 3

/** A product in both languages; where there is no English, the English one holds the Indonesian. */
export function documentsOf(writing: Writing): SearchDocument[] {
	return [documentOf(writing, 'id'), documentOf(writing, 'en')]
}

function documentOf(writing: Writing, language: Language): SearchDocument {
	const name = read([writing.name], language)
	const summary = read([writing.summary], language)
	const details = read(writing.details, language)
	const story = read(writing.story, language)
	const titleWords = distinct([...name, ...summary])
	const inTitle = new Set(titleWords.map(keyOf))
	return {
		productId: writing.productId,
		language,
		name: stems(name),
		summary: stems(summary),
		details: stems(details),
		story: stems(story),
		titleWords,
		otherWords: distinct(details).filter((word) => !inTitle.has(keyOf(word))),
	}
}

function read(texts: readonly Text[], language: Language): Word[] {
	return texts.flatMap((text) =>
		text[language].trim() === '' ? wordsIn(text.id, 'id') : wordsIn(text[language], language),
	)
}

function stems(words: readonly Word[]): string {
	return words.map((word) => word.stem).join(' ')
}

/** Each word once, without those that nobody looks for. */
function distinct(words: readonly Word[]): Word[] {
	const seen = new Map(words.map((word) => [keyOf(word), word]))
	return [...seen.values()].filter(
		({ said }) => said.length >= SHORTEST_KNOWN && !emptyWords.has(said) && !/^\p{N}/u.test(said),
	)
}

function keyOf({ said, stem }: Word): string {
	return `${said}/${stem}`
}
