export type Language = 'id' | 'en'

/** What a person reads, in both languages. */
export interface Text {
	readonly id: string
	readonly en: string
}

/** The text in a language; an empty translation falls back to Indonesian, which always exists. */
export function inLanguage(text: Text, language: Language): string {
	return text[language] || text.id
}
