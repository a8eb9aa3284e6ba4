import { sql } from 'kysely'
import type { FullText, TextMatch, TextPhrase, TextTable } from './full-text.ts'

/**
 * FTS5 over the table itself: the index holds no second copy of the words. `columnsize=0` leaves
 * out what only ranking needs.
 */
export const sqliteFullText: FullText = {
	index({ table, key, columns }) {
		const names = columns.join(', ')
		const valuesOf = (row: 'new' | 'old') =>
			[key, ...columns].map((column) => `${row}.${column}`).join(', ')
		const add = `insert into ${table}_index (rowid, ${names}) values (${valuesOf('new')});`
		const remove = `insert into ${table}_index (${table}_index, rowid, ${names})
			values ('delete', ${valuesOf('old')});`
		return [
			`create virtual table ${table}_index using fts5 (${names}, content='${table}',
				content_rowid='${key}', columnsize=0, tokenize='unicode61 remove_diacritics 0')`,
			`create trigger ${table}_index_insert after insert on ${table}\nbegin ${add} end`,
			`create trigger ${table}_index_delete after delete on ${table}\nbegin ${remove} end`,
			`create trigger ${table}_index_update after update on ${table}
			begin ${remove} ${add} end`,
		]
	},
	search(of, match) {
		const index = sql.ref(`${of.table}_index`)
		const key = sql.ref(`found.${of.key}`)
		return {
			// A cross join is done in the order it is written: the index leads, and its order is kept.
			from: sql`${index} cross join ${sql.table(of.table)} as found on ${key} = ${index}.rowid`,
			where: sql<boolean>`${index} match ${expressionOf(of, match)}`,
			key: sql<number>`${index}.rowid`,
		}
	},
}

function expressionOf(of: TextTable, { all, columns }: TextMatch): string {
	const wishes = all.map((phrases) => `(${phrases.map(phraseOf).join(' OR ')})`)
	return `{${of.columns.slice(0, columns).join(' ')}} : (${wishes.join(' AND ')})`
}

function phraseOf({ words, together }: TextPhrase): string {
	if (together) return quoted(words.join(' '))
	return `(${words.map(quoted).join(' AND ')})`
}

function quoted(words: string): string {
	return `"${words.replaceAll('"', '""')}"`
}
