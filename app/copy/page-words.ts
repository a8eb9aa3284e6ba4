/**
 * A paragraph, or a list. In either `[words](/uang)` is a link, and `{count}` is filled in by the
 * page.
 */
export type Block = string | { readonly list: readonly string[] }

/** One part of a page of text. */
export interface PageSection {
	/** its place in the address, the same in both languages */
	readonly id: string
	readonly title: string
	readonly blocks: readonly Block[]
}

/** A page of text. */
export interface PageWords {
	readonly title: string
	/** for search engines and shared links */
	readonly description: string
	readonly lead: string
	/** the day its words were last changed */
	readonly changed: string
	readonly sections: readonly PageSection[]
}

/** A page of questions, each folded over its answer. */
export interface QuestionsWords extends Omit<PageWords, 'sections'> {
	readonly sections: readonly {
		readonly id: string
		readonly title: string
		readonly questions: readonly {
			readonly question: string
			readonly answer: readonly Block[]
			/** asked so often that the front page answers it too */
			readonly atHome?: true
		}[]
	}[]
}
