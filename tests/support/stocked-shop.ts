import { systemClock } from '#app/shared/instant.ts'
import type { TestDatabase } from './database.ts'
import { aCohort, aLot, aProduct, aRule, type Making, makingOn } from './making.ts'
import { type OpenPages, openPages } from './pages.ts'
import { aRateTable } from './rates.ts'
import { sheetOf } from './shop.ts'

export interface StockedShop extends OpenPages {
	making: Making
	cohort: { slug: string; members: string[] }
	/** the code of the batch on the shelf */
	lotCode: string
	lotId: string
	/** what a page says, with its status and where it leads */
	read(path: string): Promise<{ status: number; text: string; location: string | null }>
}

/** The real pages over a cohort, a rule, and a mat of which each of five members has made one. */
export async function withStockedShop(
	database: TestDatabase,
	options: { members?: number },
	work: (shop: StockedShop) => Promise<void>,
): Promise<void> {
	const making = makingOn(database.db, systemClock)
	const cohort = await aCohort(making, { members: options.members ?? 5 })
	await aRule(making, cohort.programmeCode)
	await aRateTable(database.db)
	await aProduct(making)
	const contributions = sheetOf(
		cohort.members,
		cohort.members.map(() => 1),
	)
	const sku = 'KESET-KOTAK-1'
	const lot = await aLot(making, { cohortSlug: cohort.slug, sku, contributions })
	const pages = await openPages(database)
	const read = async (path: string) => {
		const answer = await fetch(pages.url + path, { redirect: 'manual' })
		const location = answer.headers.get('location')
		return { status: answer.status, text: await answer.text(), location }
	}
	try {
		await work({ ...pages, ...lot, making, cohort, read })
	} finally {
		await pages.close()
	}
}
