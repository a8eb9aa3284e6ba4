import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { createProduct } from '#app/domain/catalogue/create-product.server.ts'
import type { Craft } from '#app/domain/catalogue/product.ts'
import { getOfferBySku } from '#app/domain/catalogue/products.server.ts'
import { draftUnfinished, noSuchDraft } from '#app/domain/workshop/batches/errors.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { noSuchCohort } from '#app/domain/workshop/errors.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import type { Clock } from '#app/shared/instant.ts'
import { parseRupiah, ZERO } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Db } from '#db/client.ts'
import { batchOfDraft, NEW_PRODUCT } from './draft.ts'
import { type Draft, readDraft } from './draft-schema.ts'
import { batchSentAs, draftKey } from './drafts.server.ts'
import { forgetDraft } from './forget-draft.server.ts'
import { selectDraft } from './store.server.ts'

/** A guess for what nobody has weighed yet; whoever edits the catalogue puts it right. */
const GUESSED_GRAMS = 400
const TAIL = 8

/**
 * Sends a draft: the batch is recorded under the draft's id, so sent twice it exists once, and the
 * draft is gone. A product that is made for the first time is begun with its name and price, not on
 * show. Refuses what `recordBatch` refuses, `workshop.no_such_draft`, and
 * `workshop.draft_unfinished`.
 */
export async function sendDraft(
	deps: { db: Db; clock: Clock },
	{ id }: { id: string },
	actor: Actor,
): Promise<{ batchCode: string }> {
	const row = await selectDraft(deps.db, id)
	if (!row || row.owner_id !== (actorId(actor) ?? actor.kind)) {
		const batchCode = await batchSentAs(deps.db, id)
		if (!batchCode) throw noSuchDraft()
		return { batchCode }
	}
	const draft = readDraft(row.document)
	const drafted = batchOfDraft(draft)
	if ('faults' in drafted) throw draftUnfinished()
	const sku = draft.sku === NEW_PRODUCT ? await newSku(deps, draft, id, actor) : draft.sku
	const input = { ...drafted.batch, sku, entryKey: draftKey(id) }
	const { batchCode } = await recordBatch(deps, input, actor)
	await forgetDraft(deps, { id }, actor)
	return { batchCode }
}

/** The item number of the product that this draft begins: the same however often it is sent. */
async function newSku(
	deps: { db: Db; clock: Clock },
	draft: Draft,
	draftId: string,
	actor: Actor,
): Promise<string> {
	const tail = draftId.slice(-TAIL)
	const sku = `BARU-${tail.toUpperCase()}`
	if (await isKnown(deps.db, sku)) return sku
	const cohorts = await listCohortNames(deps.db)
	const cohort = cohorts.find(({ slug }) => slug === draft.cohort)
	if (!cohort) throw noSuchCohort(draft.cohort)
	try {
		await createProduct(deps, productOf(draft, cohort.craft, { sku, tail }), actor)
	} catch (error) {
		// Sent twice at the same moment, the other one was quicker.
		if (!isRefusal(error) || !(await isKnown(deps.db, sku))) throw error
	}
	return sku
}

function productOf(draft: Draft, craft: Craft, { sku, tail }: { sku: string; tail: string }) {
	const name = { id: draft.newProduct.trim(), en: draft.newProduct.trim() }
	const nothing = { id: '', en: '' }
	const label = { id: 'Biasa', en: 'Regular' }
	return {
		slug: `karya-baru-${tail.toLowerCase()}`,
		craft,
		name,
		summary: nothing,
		description: nothing,
		material: nothing,
		care: nothing,
		colours: ['ivory' as const],
		oneOfAKind: false,
		variants: [
			{
				sku,
				label,
				sizeLabel: '',
				sizeClass: 'one-size' as const,
				priceSen: parseRupiah(draft.newPrice) ?? ZERO,
				weightGrams: GUESSED_GRAMS,
			},
		],
	}
}

async function isKnown(db: Db, sku: string): Promise<boolean> {
	try {
		await getOfferBySku(db, sku)
		return true
	} catch (error) {
		if (isRefusal(error)) return false
		throw error
	}
}
