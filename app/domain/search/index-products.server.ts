import { type ProductWords, productWordsOf } from '#app/domain/catalogue/product-words.server.ts'
import { type Story, storiesOfVariants } from '#app/domain/workshop/stories.server.ts'
import type { Language, Text } from '#app/shared/text.ts'
import type { Tx } from '#db/client.ts'
import { colourWords } from './colour-words.ts'
import { documentsOf, type SearchDocument, type Writing } from './document.ts'
import { gramsOf } from './nearness.ts'
import {
	addWords,
	deleteDocumentsOf,
	insertGrams,
	putDocuments,
	selectDocumentsOf,
	selectKnownWords,
} from './store.server.ts'
import type { Word } from './words.ts'

type DocumentRow = Awaited<ReturnType<typeof selectDocumentsOf>>[number]

/**
 * Makes the documents of these products what the catalogue and the workshop tell of them now, and
 * takes away those of products that are not on show. The words known are counted along with them.
 * Runs in the caller's transaction, which holds the lock of the index.
 */
export async function indexProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
	if (productIds.length === 0) return
	const onShow = (await productWordsOf(tx, productIds)).filter((product) => product.onShow)
	const variantIds = onShow.flatMap((product) => product.variantIds)
	const stories = await storiesOfVariants(tx, variantIds)
	const now = onShow.flatMap((product) => documentsOf(writingOf(product, stories))).map(rowOf)
	const before = await selectDocumentsOf(tx, productIds)
	const contents = new Set(now.map(contentOf))
	const unchanged = new Set(before.map(contentOf).filter((content) => contents.has(content)))
	const isChanged = (row: DocumentRow) => !unchanged.has(contentOf(row))
	const shown = new Set(onShow.map((product) => product.productId))
	await putDocuments(tx, now.filter(isChanged))
	await deleteDocumentsOf(
		tx,
		productIds.filter((id) => !shown.has(id)),
	)
	await countWords(tx, { come: now.filter(isChanged), gone: before.filter(isChanged) })
}

function writingOf(product: ProductWords, stories: ReadonlyMap<string, Story[]>): Writing {
	const told = new Set(product.variantIds.flatMap((id) => stories.get(id) ?? []))
	const sizes = product.sizeLabels.join(' ')
	return {
		productId: product.productId,
		name: product.name,
		summary: product.summary,
		details: [
			product.description,
			product.material,
			...product.labels,
			{ id: sizes, en: sizes },
			...product.colours.map(wordsForColour),
		],
		story: [...told].flatMap(({ cohort, programme, story }) => [cohort, programme, story]),
	}
}

function wordsForColour(name: string): Text {
	const words: Readonly<Record<string, Text>> = colourWords
	return words[name] ?? { id: name, en: name }
}

function rowOf(document: SearchDocument): DocumentRow {
	return {
		product_id: document.productId,
		language: document.language,
		name: document.name,
		summary: document.summary,
		details: document.details,
		story: document.story,
		title_words: document.titleWords.map(writeWord).join(' '),
		other_words: document.otherWords.map(writeWord).join(' '),
	}
}

function contentOf(row: DocumentRow): string {
	const { product_id, language, name, summary, details, story, title_words, other_words } = row
	const texts = [product_id, language, name, summary, details, story, title_words, other_words]
	return texts.join('\n')
}

/** A word and its stem as one, without a space: `rajutan/rajut`, or `keset` for both. */
function writeWord({ said, stem }: Word): string {
	return said === stem ? said : `${said}/${stem}`
}

function readWord(written: string): Word {
	const [said = '', stem = said] = written.split('/')
	return { said, stem }
}

interface Count {
	language: Language
	word: Word
	documents: number
	titles: number
}

/**
 * Keeps how many documents have each word, in one order, so that no two ever wait for each other.
 */
async function countWords(
	tx: Tx,
	{ come, gone }: { come: readonly DocumentRow[]; gone: readonly DocumentRow[] },
): Promise<void> {
	const counts = new Map<string, Count>()
	for (const row of come) addCounts(counts, row, 1)
	for (const row of gone) addCounts(counts, row, -1)
	const changed = [...counts.entries()]
		.filter(([, { documents, titles }]) => documents !== 0 || titles !== 0)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, count]) => count)
	await learnWords(tx, changed)
	await addWords(
		tx,
		changed.map(({ language, word, documents, titles }) => ({
			language,
			word: word.said,
			stem: word.stem,
			documents,
			titles,
		})),
	)
}

function addCounts(counts: Map<string, Count>, row: DocumentRow, by: 1 | -1): void {
	const add = (written: string, titles: number) => {
		if (written === '') return
		const key = `${row.language} ${written}`
		const word = readWord(written)
		const count = counts.get(key) ?? { language: row.language, word, documents: 0, titles: 0 }
		count.documents += by
		count.titles += titles
		counts.set(key, count)
	}
	for (const written of row.title_words.split(' ')) add(written, by)
	for (const written of row.other_words.split(' ')) add(written, 0)
}

/** Takes apart the words that are met for the first time. */
async function learnWords(tx: Tx, counts: readonly Count[]): Promise<void> {
	for (const language of ['id', 'en'] as const) {
		const come = counts.filter((count) => count.language === language && count.documents > 0)
		const words = [...new Set(come.map((count) => count.word.said))]
		const known = await selectKnownWords(tx, language, words)
		const grams = words
			.filter((word) => !known.has(word))
			.flatMap((word) => gramsOf(word).map((gram) => ({ language, gram, word })))
		await insertGrams(tx, grams)
	}
}
