import { systemClock } from '#app/shared/instant.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { aCohort, aRule, makingOn } from '#tests/support/making.ts'
import { manyProducts } from '#tests/support/many-products.ts'

/** A new database with so many products on sale, of one cohort, under a rule that shares money. */
export async function fillShop(url: string, products: number): Promise<void> {
	const db = openDatabase(url, () => {})
	await migrate(db)
	const shop = makingOn(db, systemClock)
	const { slug, programmeCode } = await aCohort(shop, { members: 8 })
	await aRule(shop, programmeCode)
	await manyProducts(db, products, { cohortSlug: slug })
	await closeDatabase(db)
}
