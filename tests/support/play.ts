import type { RecordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { aLot } from './making.ts'
import type { Random } from './random.ts'
import { type Goods, sheetOf, type TestShop } from './shop.ts'

/** A shop and what a model says of it, played together by chance. */
export interface Play<Model extends { available: number }> {
	shop: TestShop
	goods: Goods
	model: Model
	random: Random
}

/** Runs a verb and says `done`, the text it returns, or the code of its refusal. */
export async function outcomeOf(verb: Promise<unknown>): Promise<string> {
	try {
		const result = await verb
		return typeof result === 'string' ? result : 'done'
	} catch (error) {
		if (!isRefusal(error)) throw error
		return error.code
	}
}

/**
 * Another lot of the same ware; `pieces` tells how many each member of the cohort made of it, today
 * or on the day given.
 */
export async function anotherLot(
	shop: TestShop,
	goods: Goods,
	pieces: readonly number[],
	day?: Pick<RecordBatch, 'workDate'>,
): Promise<void> {
	const { slug } = await shop.db.selectFrom('cohorts').select('slug').executeTakeFirstOrThrow()
	const contributions = sheetOf(goods.members, pieces)
	await aLot(shop, { cohortSlug: slug, sku: goods.sku, contributions, ...day })
}

/** A little more of it by chance, so that there is always something to sell and to run out of. */
export async function stockUp<Model extends { available: number }>({
	shop,
	goods,
	model,
	random,
}: Play<Model>): Promise<void> {
	const pieces = [1 + random.below(4), random.below(3)]
	await anotherLot(shop, goods, pieces)
	model.available += pieces.reduce((sum, count) => sum + count, 0)
}
