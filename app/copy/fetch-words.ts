import type { Language } from '#app/shared/text.ts'
import type { Copy, PartWords, Words } from './copy.ts'

/** A part of the staff's pages with words of its own. */
export type WordsPart = Exclude<keyof PartWords, 'shop'>

const sources = {
	id: {
		every: async () => (await import('./id/index.ts')).id,
		finance: async () => (await import('./id/finance-part.ts')).financePart,
		workshop: async () => (await import('./id/workshop-part.ts')).workshopPart,
		admin: async () => (await import('./id/admin-part.ts')).adminPart,
	},
	en: {
		every: async () => (await import('./en/index.ts')).en,
		finance: async () => (await import('./en/finance-part.ts')).financePart,
		workshop: async () => (await import('./en/workshop-part.ts')).workshopPart,
		admin: async () => (await import('./en/admin-part.ts')).adminPart,
	},
} satisfies Record<Language, Record<'every' | WordsPart, () => Promise<object>>>

/** What this browser has fetched: words are only ever added to it, before a page needs them. */
const fetched: Partial<Words & PartWords[WordsPart]> = {}

/** The language of the page that is open; another one is another document. */
export function languageOfDocument(): Language {
	return document.documentElement.lang === 'en' ? 'en' : 'id'
}

/**
 * In browsers alone: fetches the words of this page's language that stand everywhere, and those of
 * one part of the staff's pages. Words already there are not fetched anew. What pages without
 * scripts, papers and letters say stays on the server, so that it is missing here.
 */
export async function fetchWords(part: WordsPart | undefined): Promise<Copy> {
	const from = sources[languageOfDocument()]
	const wanted = await Promise.all([from.every(), part && from[part]()])
	return Object.assign(fetched, ...wanted) as Copy
}
