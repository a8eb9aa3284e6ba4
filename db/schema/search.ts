import type { Generated } from 'kysely'
import type { Language } from '#app/shared/text.ts'
import type { TextTable } from '../engine/full-text.ts'

/** What the full text index is over: the more a word tells, the earlier its column. */
export const searchDocuments: TextTable = {
	table: 'search_documents',
	key: 'number',
	columns: ['name', 'summary', 'details', 'story'],
}

export interface SearchSchema {
	search_state: {
		/** there is one row */
		id: number
		/** of the words the index was made of; see `WORDS_VERSION` */
		words_version: number
		/** the last product that was indexed anew for this version; null when all were */
		walked_to: string | null
		/**
		 * 1 while more waits than one round indexes. It is among what pages are told by, so that those
		 * rendered meanwhile are rendered again at the end.
		 */
		behind: Generated<number>
	}
	search_queue: {
		number: Generated<number>
		product_id: string
	}
	search_documents: {
		number: Generated<number>
		product_id: string
		language: Language
		/** these four: stems with a space between */
		name: string
		summary: string
		details: string
		story: string
		/** the words as they were written, each once: those of name and summary, and the others */
		title_words: string
		other_words: string
	}
	search_words: {
		language: Language
		word: string
		stem: string
		/** in how many documents it is, and in how many of their names and summaries */
		documents: number
		titles: number
	}
	search_grams: {
		language: Language
		gram: string
		word: string
	}
}
