import type { Selectable } from 'kysely'
import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db, Reader } from '#db/client.ts'
import type { CatalogueSchema } from '#db/schema/catalogue.ts'
import { transaction } from '#db/transaction.ts'
import { areColours, type Colour, colourBits } from './attributes.ts'
import {
	alreadyRetired,
	badColours,
	badVariants,
	editedMeanwhile,
	noSuchProduct,
	notTheOnly,
	wordsMissing,
} from './errors.ts'
import type { Craft } from './product.ts'
import { lockShelf, setShelfFacts } from './shelf/store.server.ts'
import { lockProduct, selectVariantsOf, updateProduct } from './store.server.ts'

export interface ChangeProduct {
	slug: string
	/** which edition the page showed that was changed */
	edition: number
	craft: Craft
	name: Text
	summary: Text
	description: Text
	material: Text
	care: Text
	/** one to six, the one that strikes the eye first before the others */
	colours: readonly Colour[]
	oneOfAKind: boolean
}

/** The port to whoever makes things: how many pieces of these variants were ever made. */
export type CountMade = (db: Reader, variantIds: readonly string[]) => Promise<number>

const TEXTS = ['name', 'summary', 'description', 'material', 'care'] as const

/**
 * Writes down what is said of a product, in both languages, and what lists find it by. The shop,
 * its shelf and its search say so with the next request. Its address stays.
 *
 * Refuses `catalogue.no_such_product`, `catalogue.already_retired`, `catalogue.edited_meanwhile`
 * when somebody else was quicker, `catalogue.bad_colours`, `catalogue.bad_variants` for a one-off
 * with several variants, `catalogue.not_the_only` where several pieces were made, and
 * `catalogue.words_missing` where one on show would lose its words.
 */
export async function changeProduct(
	{ db, clock, countMade }: { db: Db; clock: Clock; countMade: CountMade },
	input: ChangeProduct,
	actor: Actor,
): Promise<void> {
	const { slug, craft, colours, oneOfAKind } = input
	if (!areColours(colours)) throw badColours()
	await transaction(db, async (tx) => {
		const product = await lockProduct(tx, slug)
		requireEditable(product, input.edition)
		if (product.published_at !== null) requireWords(input)
		const variants = await selectVariantsOf(tx, [product.id])
		if (oneOfAKind && variants.length > 1) throw badVariants()
		const ids = variants.map(({ id }) => id)
		const becomesOnly = oneOfAKind && product.one_of_a_kind === 0
		if (becomesOnly && (await countMade(tx, ids)) > 1) throw notTheOnly()
		await lockShelf(tx, product.id)
		const facts = { craft, one_of_a_kind: oneOfAKind ? 1 : 0 }
		await updateProduct(tx, product.id, {
			...columnsOf(input),
			...facts,
			colours: colours.join(' '),
			edition: product.edition + 1,
		})
		await setShelfFacts(tx, product.id, { ...facts, colours: colourBits(colours) })
		await recordAudit(tx, {
			actor,
			action: 'catalogue.product-changed',
			subjectKind: 'product',
			subjectId: product.id,
			details: { slug, edition: product.edition + 1 },
			at: clock.now(),
		})
	})
}

/**
 * Refuses what cannot be changed: `catalogue.no_such_product`, `catalogue.already_retired`, and by
 * `catalogue.edited_meanwhile` an edition that is no longer the last.
 */
export function requireEditable(
	product: Selectable<CatalogueSchema['products']> | undefined,
	edition: number,
): asserts product {
	if (!product) throw noSuchProduct()
	if (product.retired_at !== null) throw alreadyRetired()
	if (product.edition !== edition) throw editedMeanwhile()
}

function requireWords(input: ChangeProduct): void {
	for (const name of TEXTS) if (input[name].id.trim() === '') throw wordsMissing(name)
}

function columnsOf({ name, summary, description, material, care }: ChangeProduct) {
	return {
		name_id: name.id,
		name_en: name.en,
		summary_id: summary.id,
		summary_en: summary.en,
		description_id: description.id,
		description_en: description.en,
		material_id: material.id,
		material_en: material.en,
		care_id: care.id,
		care_en: care.en,
	}
}
