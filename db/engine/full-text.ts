import type { RawBuilder } from 'kysely'

/** Words next to each other, or all of them wherever they stand. */
export interface TextPhrase {
	readonly words: readonly string[]
	readonly together: boolean
}

/** Every one of `all` has to be met, by any of its phrases. */
export interface TextMatch {
	readonly all: readonly (readonly TextPhrase[])[]
	/** in how many of the indexed columns, counted from the first */
	readonly columns: number
}

/** A table that is found by words. */
export interface TextTable {
	readonly table: string
	/** its whole-numbered primary key, which found rows are ordered by */
	readonly key: string
	/** up to four columns of words with spaces between; nothing but letters and digits */
	readonly columns: readonly string[]
}

/** What a query that finds rows by words is put together from. */
export interface TextSearch {
	/** stands behind `from`; the table is called `found` */
	readonly from: RawBuilder<unknown>
	readonly where: RawBuilder<boolean>
	readonly key: RawBuilder<number>
}

/**
 * Full text with the engine's own index. It compares words letter by letter: whoever fills the
 * columns and asks has brought them into one form. Nothing is ranked, because ranking reads every
 * row that matches; found rows come by their key, so that a limit ends the work.
 */
export interface FullText {
	/** Statements that index a table and keep the index with it. */
	index(table: TextTable): readonly string[]
	search(table: TextTable, match: TextMatch): TextSearch
}
