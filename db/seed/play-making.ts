import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { createProduct } from '#app/domain/catalogue/create-product.server.ts'
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts'
import { receiveLot } from '#app/domain/stock/receive-lot.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { recordBatch } from '#app/domain/workshop/record-batch.server.ts'
import { type Instant, nextDate } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { batches, type SeedBatch } from './batches.ts'
import { packedSizeOf } from './packed-sizes.ts'
import { openBatchDeeds } from './play-batches.ts'
import { cohortDeeds } from './play-cohorts.ts'
import { materialDeeds } from './play-materials.ts'
import { peopleDeeds } from './play-people.ts'
import { pictureDeeds } from './play-pictures.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { priceChanges, products, type SeedProduct } from './products.ts'
import { dayOf, lastWeekday, momentOf, timeOn, workingDay } from './when.ts'

const WEDNESDAY = 3
/** When products are written down: before their cohorts record a first batch. */
const WRITTEN_DOWN = { keset: '2025-11-24', rajut: '2026-01-23' } as const

/** Everything until goods lie on the shelf: people, cohorts, products, batches and lots. */
export function makingDeeds(now: Instant): Deed[] {
	return [
		...peopleDeeds(now),
		...cohortDeeds(now),
		...products.flatMap((product) => productDeeds(product, now)),
		...batches.flatMap((batch) => batchDeeds(batch, now)),
		...materialDeeds(now),
		...openBatchDeeds(now),
		...priceChanges.map(({ when, sku, priceRupiah }) => ({
			at: momentOf(when, now),
			play: (world: World) =>
				changePrice(world, { sku, priceSen: rupiah(priceRupiah) }, actorOf(world, 'head')),
		})),
	]
}

function productDeeds(product: SeedProduct, now: Instant): Deed[] {
	const { slug, published, pictures, variants, ...words } = product
	const shown = momentOf(published, now)
	const create: Deed = {
		at: momentOf({ on: WRITTEN_DOWN[product.craft], at: '13:00' }, now),
		play: async (world) => {
			const input = {
				...words,
				slug,
				oneOfAKind: product.oneOfAKind ?? false,
				variants: variants.map(({ priceRupiah, ...variant }) => ({
					...variant,
					...packedSizeOf(variant.sku),
					priceSen: rupiah(priceRupiah),
				})),
			}
			await createProduct(world, input, actorOf(world, 'officer'))
		},
	}
	const publish: Deed = {
		at: shown,
		play: (world) => publishProduct(world, { slug }, actorOf(world, 'officer')),
	}
	return [create, ...pictureDeeds(slug, pictures, shown), publish]
}

/** Recorded on the afternoon of the work, signed and received as a lot on the next morning. */
function batchDeeds(batch: SeedBatch, now: Instant): Deed[] {
	const day = dayOf(batch.when, now)
	const isKnitted = batch.cohortSlug === 'rajut-rabu-2026'
	const workDate = isKnitted ? lastWeekday(day, WEDNESDAY) : workingDay(day)
	const contributions = Object.entries(batch.sheet).map(([makerCode, pieces]) => ({
		makerCode,
		pieces,
	}))
	const recorded = timeOn(workDate, '15:30')
	const signed = timeOn(nextDate(workDate), '08:30')
	const received = timeOn(nextDate(workDate), '09:00')
	let batchCode = ''
	const record: Deed = {
		at: recorded,
		play: async (world) => {
			const input = {
				cohortSlug: batch.cohortSlug,
				sku: batch.sku,
				workDate,
				quantity: contributions.reduce((sum, line) => sum + line.pieces, 0),
				materialCostSen: rupiah(batch.materialRupiah),
				materialReason: 'Nota bahan',
				contributions,
			}
			batchCode = (await recordBatch(world, input, actorOf(world, 'officer'))).batchCode
		},
	}
	const sign: Deed = {
		at: signed,
		play: (world) => signBatch(world, { batchCode }, actorOf(world, 'second-officer')),
	}
	const receive: Deed = {
		at: received,
		play: async (world) => {
			await receiveLot(world, { batchCode }, actorOf(world, 'officer'))
		},
	}
	return [record, sign, receive]
}
