import { sql } from 'kysely'
import type { FullText, TextMatch, TextPhrase } from './full-text.ts'

/** PostgreSQL tells columns of one vector apart by four weights. */
const WEIGHTS = ['A', 'B', 'C', 'D'] as const

/**
 * A vector of the words of each column under its weight, kept by the database, under a GIN index.
 */
export const postgresFullText: FullText = {
	index({ table, columns }) {
		const vectors = columns.map(
			(column, index) => `setweight(to_tsvector('simple', ${column}), '${WEIGHTS[index]}')`,
		)
		return [
			`alter table ${table} add column lexemes tsvector not null
				generated always as (${vectors.join(' || ')}) stored`,
			`create index ${table}_lexemes on ${table} using gin (lexemes)`,
		]
	},
	search(of, match) {
		return {
			from: sql`${sql.table(of.table)} as found`,
			where: sql<boolean>`found.lexemes @@ ${expressionOf(match)}::tsquery`,
			key: sql<number>`${sql.ref(`found.${of.key}`)}`,
		}
	},
}

function expressionOf({ all, columns }: TextMatch): string {
	const weights = WEIGHTS.slice(0, columns).join('')
	const inColumns = columns < WEIGHTS.length ? `:${weights}` : ''
	return all
		.map((phrases) => `(${phrases.map((phrase) => phraseOf(phrase, inColumns)).join(' | ')})`)
		.join(' & ')
}

function phraseOf({ words, together }: TextPhrase, inColumns: string): string {
	const lexemes = words.map((word) => `${quoted(word)}${inColumns}`)
	return together ? lexemes.join(' <-> ') : `(${lexemes.join(' & ')})`
}

function quoted(word: string): string {
	return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
