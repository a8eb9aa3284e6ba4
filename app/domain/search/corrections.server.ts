import type { Language } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { isMet } from './matches.server.ts'
import { gramsOf, slipsBetween, slipsForgiven } from './nearness.ts'
import { type Query, readQuery, type Wish, wishForAny } from './query.ts'
import { selectKnownWords, selectWordsBeginning, selectWordsLike } from './store.server.ts'
import { synonymWords } from './synonyms.ts'
import { stemOf } from './words.ts'

/** What somebody probably meant. */
export interface Correction {
	readonly query: Query
	/** in words, when it is not what was typed; a word that was only finished is no correction */
	readonly said: string | null
	/** every word was understood */
	readonly complete: boolean
}

/** A word must begin with so many letters before it is finished for somebody. */
const SHORTEST_BEGINNING = 2
const MOST_ENDINGS = 20
const MOST_LIKE = 200
/** Of two words written as one neither is shorter. */
const SHORTEST_PART = 3

/**
 * What was meant by words of which some product has not all: a last word that was not finished is
 * finished, two words written as one are parted, a misspelt word becomes the nearest known one.
 * What is near no word is left out.
 */
export async function correctionOf(db: Db, language: Language, query: Query): Promise<Correction> {
	const words: string[] = []
	let beginning: Wish | null = null
	let complete = true
	let isMetAtAll = false
	const last = query.at(-1)
	for (const wish of query) {
		if (await isMet(db, language, wish)) {
			words.push(...wish.said)
			isMetAtAll = true
			continue
		}
		const ending = wish === last ? await finished(db, language, wish) : null
		if (ending) {
			beginning = ending
			continue
		}
		for (const said of wish.said) {
			const meant = await meantBy(db, language, said)
			if (meant) words.push(meant)
			else complete = false
		}
	}
	// One word guessed and another given up is no answer to anything.
	if (!complete && !isMetAtAll) return { query: [], said: null, complete }
	const typed = query.flatMap((wish) => wish.said).join(' ')
	const meant = [...words, ...(beginning?.said ?? [])].join(' ')
	return {
		query: [...readQuery(words.join(' '), language), ...(beginning ? [beginning] : [])],
		said: meant === typed || meant === '' ? null : meant,
		complete,
	}
}

/** Known words that begin with this, those of most names and summaries first. */
export async function endingsOf(
	db: Db,
	language: Language,
	beginning: string,
): Promise<{ word: string; stem: string; titles: number }[]> {
	if (Array.from(beginning).length < SHORTEST_BEGINNING) return []
	return await selectWordsBeginning(db, language, beginning, MOST_ENDINGS)
}

async function finished(db: Db, language: Language, wish: Wish): Promise<Wish | null> {
	const said = wish.said.length === 1 ? wish.said[0] : undefined
	if (said === undefined) return null
	const endings = await endingsOf(db, language, said)
	if (endings.length === 0) return null
	return wishForAny(
		said,
		endings.map((ending) => ending.stem),
	)
}

async function meantBy(db: Db, language: Language, said: string): Promise<string | null> {
	const [own] = readQuery(said, language)
	if (own && (await isMet(db, language, own))) return said
	return (await parted(db, language, said)) ?? (await nearest(db, language, said))
}

async function parted(db: Db, language: Language, said: string): Promise<string | null> {
	const parts: [string, string][] = []
	for (let at = SHORTEST_PART; at <= said.length - SHORTEST_PART; at++) {
		parts.push([said.slice(0, at), said.slice(at)])
	}
	if (parts.length === 0) return null
	const known = await selectKnownWords(db, language, parts.flat())
	const both = parts.filter(([left, right]) => known.has(left) && known.has(right))
	// The most even parts: the likeliest to be words of their own.
	const [best] = both.sort((a, b) => shorter(b) - shorter(a))
	return best ? best.join(' ') : null
}

function shorter([left, right]: readonly [string, string]): number {
	return Math.min(left.length, right.length)
}

interface Near {
	word: string
	slips: number
	/** its letters stand in another order: the slip that happens most */
	sameLetters: boolean
	/** the first letter is seldom wrong */
	sameStart: boolean
	shared: number
	titles: number
}

async function nearest(db: Db, language: Language, said: string): Promise<string | null> {
	const forms = [...new Set([said, stemOf(said, language)])]
	for (const form of forms) {
		const forgiven = slipsForgiven(form.length)
		if (forgiven === 0) continue
		const lengths = { from: form.length - forgiven, to: form.length + forgiven }
		const known = await selectWordsLike(db, language, gramsOf(form), lengths, MOST_LIKE)
		const others = [...synonymWords].map((word) => ({ word, shared: 0, titles: 0 }))
		const [best] = [...known, ...others]
			.map(
				({ word, shared, titles }): Near => ({
					word,
					slips: slipsBetween(form, word, forgiven),
					sameLetters: lettersOf(word) === lettersOf(form),
					sameStart: word[0] === form[0],
					shared: Number(shared),
					titles,
				}),
			)
			.filter(({ slips }) => slips <= forgiven)
			.sort(byNearness)
		if (best) return best.word
	}
	return null
}

function byNearness(a: Near, b: Near): number {
	return (
		a.slips - b.slips ||
		Number(b.sameLetters) - Number(a.sameLetters) ||
		Number(b.sameStart) - Number(a.sameStart) ||
		b.shared - a.shared ||
		b.titles - a.titles ||
		(a.word < b.word ? -1 : 1)
	)
}

function lettersOf(word: string): string {
	return Array.from(word).sort().join('')
}
