import type { Language } from './text.ts'

const SEPARATORS: Readonly<Record<Language, string>> = { id: '.', en: ',' }

/** A whole number with its thousands apart: 12.345 in Indonesian, 12,345 in English. */
export function formatCount(value: number, language: Language): string {
	return String(value).replace(/\B(?=(\d{3})+$)/g, SEPARATORS[language])
}
