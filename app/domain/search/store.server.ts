import { type Insertable, sql } from 'kysely'
import type { Language } from '#app/shared/text.ts'
import { type Db, engineOf, type Reader, type Tx } from '#db/client.ts'
import type { TextMatch } from '#db/engine/full-text.ts'
import { type SearchSchema, searchDocuments } from '#db/schema/search.ts'
import { gramOfBeginning, gramsOf } from './nearness.ts'
import type { Candidate } from './relevance.ts'

type Row<Table extends keyof SearchSchema> = Insertable<SearchSchema[Table]>

/** Rows written by one statement: SQLite binds no more than 32 766 values. */
const ROWS = 2_000

/** Of which words the index is made, how far, and whether changed products wait. */
export function selectState(db: Reader) {
	return db
		.selectFrom('search_state')
		.select(['words_version', 'behind'])
		.select((e) => e.selectFrom('search_queue').select('number').limit(1).as('waiting'))
		.executeTakeFirstOrThrow()
}

/** The same, and nobody else indexes until the transaction ends. */
export function lockState(tx: Tx) {
	return tx.selectFrom('search_state').selectAll().forUpdate().executeTakeFirstOrThrow()
}

export async function setState(
	tx: Tx,
	state: { words_version: number; walked_to: string | null; behind: number },
): Promise<void> {
	await tx.updateTable('search_state').set(state).execute()
}

export function selectWaiting(tx: Tx, limit: number) {
	return tx.selectFrom('search_queue').selectAll().orderBy('number').limit(limit).execute()
}

export async function deleteWaiting(tx: Tx, numbers: readonly number[]): Promise<void> {
	if (numbers.length === 0) return
	await tx.deleteFrom('search_queue').where('number', 'in', numbers).execute()
}

export function selectDocumentsOf(tx: Tx, productIds: readonly string[]) {
	return tx
		.selectFrom('search_documents')
		.select(['product_id', 'language', 'name', 'summary', 'details', 'story'])
		.select(['title_words', 'other_words'])
		.where('product_id', 'in', productIds)
		.execute()
}

/** Puts documents in, in place of older ones of the same product and language. */
export async function putDocuments(tx: Tx, rows: Row<'search_documents'>[]): Promise<void> {
	for (const part of inParts(rows)) {
		await tx
			.insertInto('search_documents')
			.values(part)
			.onConflict((conflict) =>
				conflict.columns(['product_id', 'language']).doUpdateSet((e) => ({
					name: e.ref('excluded.name'),
					summary: e.ref('excluded.summary'),
					details: e.ref('excluded.details'),
					story: e.ref('excluded.story'),
					title_words: e.ref('excluded.title_words'),
					other_words: e.ref('excluded.other_words'),
				})),
			)
			.execute()
	}
}

export async function deleteDocumentsOf(tx: Tx, productIds: readonly string[]): Promise<void> {
	if (productIds.length === 0) return
	await tx.deleteFrom('search_documents').where('product_id', 'in', productIds).execute()
}

/** Adds to the counts of words (or takes from them); a word in no document any more is gone. */
export async function addWords(tx: Tx, rows: readonly Row<'search_words'>[]): Promise<void> {
	for (const part of inParts(rows)) {
		await tx
			.insertInto('search_words')
			.values(part)
			.onConflict((conflict) =>
				conflict.columns(['language', 'word', 'stem']).doUpdateSet({
					documents: sql`search_words.documents + excluded.documents`,
					titles: sql`search_words.titles + excluded.titles`,
				}),
			)
			.execute()
	}
	const gone = await tx
		.deleteFrom('search_words')
		.where('documents', '<=', sql.lit(0))
		.returning(['language', 'word'])
		.execute()
	for (const { language, word } of gone) await deleteGrams(tx, language, word)
}

/** Forgets the parts of a word, unless it is still known with another stem. */
async function deleteGrams(tx: Tx, language: Language, word: string): Promise<void> {
	await tx
		.deleteFrom('search_grams')
		.where('language', '=', language)
		.where('gram', 'in', gramsOf(word))
		.where('word', '=', word)
		.where((e) =>
			e.not(
				e.exists(
					e
						.selectFrom('search_words as known')
						.select('known.word')
						.where('known.language', '=', language)
						.where('known.word', '=', word),
				),
			),
		)
		.execute()
}

/** Which of these words are known in a language already. */
export async function selectKnownWords(
	db: Reader,
	language: Language,
	words: readonly string[],
): Promise<Set<string>> {
	const known = new Set<string>()
	for (const part of inParts(words)) {
		const rows = await db
			.selectFrom('search_words')
			.select('word')
			.where('language', '=', language)
			.where('word', 'in', part)
			.execute()
		for (const { word } of rows) known.add(word)
	}
	return known
}

export async function insertGrams(tx: Tx, rows: readonly Row<'search_grams'>[]): Promise<void> {
	for (const part of inParts(rows)) {
		await tx
			.insertInto('search_grams')
			.values(part)
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	}
}

/** Documents of a language that match, the oldest first; never more than `limit` are looked at. */
export async function selectMatches(
	db: Db,
	language: Language,
	match: TextMatch,
	limit: number,
): Promise<Candidate[]> {
	const { from, where, key } = engineOf(db).fullText.search(searchDocuments, match)
	const { rows } = await sql<Candidate>`
		select found.product_id as "productId", found.number, found.name, found.summary, found.details
		from ${from}
		where ${where} and found.language = ${language}
		order by ${key} limit ${limit}`.execute(db)
	return rows
}

/** The words of a language by their grams. */
function knownWords(db: Reader, language: Language) {
	return db
		.selectFrom('search_grams as gram')
		.innerJoin('search_words as known', (join) =>
			join.onRef('known.language', '=', 'gram.language').onRef('known.word', '=', 'gram.word'),
		)
		.select(['known.word', 'known.stem', 'known.titles', 'known.documents'])
		.where('gram.language', '=', language)
}

/** Words beginning so, those of most names and summaries first. */
export function selectWordsBeginning(
	db: Reader,
	language: Language,
	beginning: string,
	limit: number,
) {
	return knownWords(db, language)
		.where('gram.gram', '=', gramOfBeginning(beginning))
		.where(
			(e) => e.fn('substr', ['gram.word', sql.lit(1), e.val(Array.from(beginning).length)]),
			'=',
			beginning,
		)
		.orderBy('known.titles', 'desc')
		.orderBy('known.documents', 'desc')
		.orderBy('known.word')
		.limit(limit)
		.execute()
}

/** Words with some of these grams, of a length between two, those with most of them first. */
export function selectWordsLike(
	db: Reader,
	language: Language,
	grams: readonly string[],
	lengths: { from: number; to: number },
	limit: number,
) {
	return knownWords(db, language)
		.select((e) => e.fn.countAll<number>().as('shared'))
		.where('gram.gram', 'in', grams)
		.where((e) => e.between(e.fn<number>('length', ['gram.word']), lengths.from, lengths.to))
		.groupBy(['known.word', 'known.stem', 'known.titles', 'known.documents'])
		.orderBy('shared', 'desc')
		.orderBy('known.documents', 'desc')
		.orderBy('known.word')
		.limit(limit)
		.execute()
}

function inParts<T>(rows: readonly T[]): T[][] {
	const parts: T[][] = []
	for (let at = 0; at < rows.length; at += ROWS) parts.push(rows.slice(at, at + ROWS))
	return parts
}
