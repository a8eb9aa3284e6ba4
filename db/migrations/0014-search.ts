import type { Engine } from '../engine/engine.ts'
import { searchDocuments } from '../schema/search.ts'
import type { SchemaStep } from './migration.ts'

/** What a product is found by, as the catalogue keeps it. */
const PRODUCT_WORDS = [
	...['name', 'summary', 'description', 'material'].flatMap((text) => [`${text}_id`, `${text}_en`]),
	'colours',
	'published_at',
	'retired_at',
]
const NAMES = ['name_id', 'name_en']
const VARIANT_WORDS = ['label_id', 'label_en', 'size_label']
const COHORT_WORDS = [...NAMES, 'story_id', 'story_en']

/**
 * Documents of words with a full text index, the words themselves with their parts for misspelt
 * ones, and a queue of products whose words have changed, which triggers fill. The queue has a row
 * for every change: one row a product would let a change that is not committed yet get lost.
 */
export const search: SchemaStep = ({ int, serial, strict }, engine) => [
	`create table search_state (
		id ${int} primary key check (id = 1),
		words_version ${int} not null,
		walked_to text,
		behind ${int} not null default 0 check (behind in (0, 1))
	)${strict}`,
	`insert into search_state (id, words_version) values (1, 0)`,
	`create table search_queue (
		number ${serial},
		product_id text not null
	)${strict}`,
	`create table search_documents (
		number ${serial},
		product_id text not null references products (id),
		language text not null check (language in ('id', 'en')),
		name text not null,
		summary text not null,
		details text not null,
		story text not null,
		title_words text not null,
		other_words text not null,
		unique (product_id, language)
	)${strict}`,
	...engine.fullText.index(searchDocuments),
	`create table search_words (
		language text not null,
		word text not null,
		stem text not null,
		documents ${int} not null,
		titles ${int} not null,
		primary key (language, word, stem)
	)${strict}`,
	`create index search_words_gone on search_words (word) where documents <= 0`,
	`create table search_grams (
		language text not null,
		gram text not null,
		word text not null,
		primary key (language, gram, word)
	)${strict}`,
	...queue(engine, 'products', ['insert'], 'values (new.id)'),
	...queue(engine, 'products', ['update', PRODUCT_WORDS], 'values (new.id)'),
	...queue(engine, 'variants', ['insert'], 'values (new.product_id)'),
	...queue(engine, 'variants', ['update', VARIANT_WORDS], 'values (new.product_id)'),
	...queue(engine, 'batches', ['update', ['state']], productsOf('= new.variant_id')),
	...queue(engine, 'cohorts', ['update', COHORT_WORDS], productsOf(`in (${MADE_BY_COHORT})`)),
	...queue(engine, 'programmes', ['update', NAMES], productsOf(`in (${MADE_IN_PROGRAMME})`)),
	`create index batches_of_variant on batches (variant_id, cohort_id)`,
]

const MADE_BY_COHORT = 'select variant_id from batches where cohort_id = new.id'
const MADE_IN_PROGRAMME = `select variant_id from batches where cohort_id in
	(select id from cohorts where programme_id = new.id)`

function productsOf(variants: string): string {
	return `select distinct product_id from variants where id ${variants}`
}

function queue(
	engine: Engine,
	table: string,
	[operation, columns]: ['insert'] | ['update', string[]],
	products: string,
): readonly string[] {
	return engine.afterwards({
		name: `${table}_${operation}_queues_search`,
		table,
		operation,
		...(columns ? { columns } : {}),
		statement: `insert into search_queue (product_id) ${products}`,
	})
}
