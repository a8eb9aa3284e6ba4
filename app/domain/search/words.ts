import type { Language } from '#app/shared/text.ts'
import { stemEnglish } from './stem-english.ts'
import { stemIndonesian } from './stem-indonesian.ts'

/**
 * Raised whenever a word may come out of `wordsIn` otherwise than before: the index notices and is
 * made anew.
 */
export const WORDS_VERSION = 2

/** A word as it was written (without capitals and accents) and what it is found by. */
export interface Word {
	readonly said: string
	readonly stem: string
}

/** Longer than this is no word of anybody's. */
const LONGEST_WORD = 40
/** What is read of one text: a description is a tenth of it. */
const LONGEST_TEXT = 10_000

const WORD = /[\p{L}\p{N}]+/gu
const MARKS = /\p{M}+/gu
/** Letters that Unicode does not take apart by itself. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ı: 'i',
}
/** Three letters or more, and each 2 among and after them that belongs to no number. */
const DOUBLED = /\p{L}{3}(?:\p{L}|2(?!\p{N}|['’ʼ`]\p{L}))+/gu
const UNDIVIDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/**
 * A text as plain small letters: no accents, no capitals, no ligatures or wide forms, sizes like
 * `40×60` as two numbers, `kotak2` as the word it doubles. What is left is safe for any engine, and
 * stays as it is: no step leaves work for one before it.
 */
export function fold(text: string): string {
	return text
		.slice(0, LONGEST_TEXT)
		.normalize('NFKD')
		.replace(MARKS, '')
		.toLowerCase()
		.replace(MARKS, '')
		.replace(UNDIVIDED, (letter) => LETTERS[letter] ?? letter)
		.replace(/['’ʼ`]s(?!\p{L})/gu, '')
		.replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
		.replace(/(?<=\d)\s*[x×]\s*(?=\d)/g, ' ')
		.replace(DOUBLED, (word) => word.replaceAll('2', ''))
}

/** What a single word is found by, in a language; `word` is folded already. */
export function stemOf(word: string, language: Language): string {
	return language === 'id' ? stemIndonesian(word) : stemEnglish(word)
}

/**
 * The words of a text in order. The one way from letters to what is indexed and to what is asked,
 * so that both always agree. A reduplicated word (`kotak-kotak`) is itself twice.
 */
export function wordsIn(text: string, language: Language): Word[] {
	return (fold(text).match(WORD) ?? [])
		.filter((said) => said.length <= LONGEST_WORD)
		.map((said) => ({ said, stem: stemOf(said, language) }))
}
