import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import { type CohortName, listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { type RefusalData, refusalData } from '#app/http/refusal-response.ts'
import type { Services } from '#app/services.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { parseRupiah, type Sen, ZERO } from '#app/shared/money.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Offer } from '#app/ui/storefront/offer.ts'
import { offerOf, sharedAsPlanned } from '../storefront/offer.server.ts'

/** What an officer thinks of before a price is set: as typed, and what came of it. */
export interface PricePlan {
	readonly typed: { readonly harga: string; readonly bahan: string; readonly angkatan: string }
	readonly faults: readonly ('harga' | 'bahan' | 'angkatan')[]
	readonly refusal: RefusalData['refusal'] | null
	/** the offer stands at the planned price */
	readonly isShown: boolean
}

interface Plan {
	readonly cohort: CohortName
	readonly priceSen: Sen
	readonly unitCostSen: Sen
}

/**
 * A product in whatever state as buyers would be offered it, at the price it has or at one that is
 * asked about (`harga`, `bahan`, `angkatan`). Refuses `catalogue.no_such_product`.
 */
export async function readPreview(
	db: Services['db'],
	slug: string,
	asked: URLSearchParams,
	today: CalendarDate,
): Promise<{ offer: Offer; plan: PricePlan; cohorts: CohortName[] }> {
	const { product } = await getEdition(db, slug)
	const offer = await offerOf(db, product, asked.get('varian'), today)
	const cohorts = (await listCohortNames(db)).filter(({ craft }) => craft === product.craft)
	const typed = {
		harga: asked.get('harga') ?? '',
		bahan: asked.get('bahan') ?? '',
		angkatan: asked.get('angkatan') ?? '',
	}
	const plan = { typed, faults: [], refusal: null, isShown: false }
	if (!asked.has('harga') || !offer.chosen) return { offer, plan, cohorts }
	const read = readPlan(typed, cohorts)
	if (Array.isArray(read)) return { offer, plan: { ...plan, faults: read }, cohorts }
	try {
		const { cohort, ...price } = read
		const { programme } = cohort
		const planned = { ...price, programme, cohort, productId: product.id }
		const shared = await sharedAsPlanned(db, planned, today)
		const chosen = { ...offer.chosen, priceSen: read.priceSen }
		return { offer: { ...offer, chosen, shared }, plan: { ...plan, isShown: true }, cohorts }
	} catch (error) {
		if (!isRefusal(error)) throw error
		return { offer, plan: { ...plan, refusal: refusalData(error).refusal }, cohorts }
	}
}

function readPlan(
	typed: PricePlan['typed'],
	cohorts: readonly CohortName[],
): Plan | PricePlan['faults'][number][] {
	const priceSen = parseRupiah(typed.harga)
	const unitCostSen = typed.bahan.trim() === '' ? ZERO : parseRupiah(typed.bahan)
	const cohort = cohorts.find(({ slug }) => slug === typed.angkatan)
	if (priceSen && unitCostSen !== undefined && cohort) return { priceSen, unitCostSen, cohort }
	return [
		...(priceSen ? [] : (['harga'] as const)),
		...(unitCostSen === undefined ? (['bahan'] as const) : []),
		...(cohort ? [] : (['angkatan'] as const)),
	]
}
