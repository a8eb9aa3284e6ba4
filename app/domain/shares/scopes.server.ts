import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { getProgramme, type Programme } from '#app/domain/workshop/programmes.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Reader } from '#db/client.ts'
import { noSuchScope } from './errors.ts'
import type { RuleScope } from './scope.ts'

/** A scope by the names people use: a programme's code, and a cohort's or a product's address. */
export interface NamedScope {
	readonly programmeCode: string
	/** one of the two, or neither */
	readonly cohortSlug?: string | null
	readonly productSlug?: string | null
}

/** A scope with its programme and the code of the rule that would be for it. */
export interface FoundScope extends RuleScope {
	readonly programme: Programme
	/** stays the same over the versions of a rule */
	readonly ruleCode: string
}

/**
 * What a name stands for. Refuses `workshop.no_such_programme`, and `shares.no_such_scope` for a
 * cohort of another programme, a product nobody knows, or both at once.
 */
export async function getScope(db: Reader, named: NamedScope): Promise<FoundScope> {
	const { programmeCode, cohortSlug = null, productSlug = null } = named
	const programme = await getProgramme(db, programmeCode)
	const whole = { programme, programmeId: programme.id, cohortId: null, productId: null }
	if (cohortSlug !== null && productSlug !== null) throw noSuchScope()
	if (cohortSlug !== null) {
		const cohorts = await listCohortNames(db)
		const cohort = cohorts.find(({ slug }) => slug === cohortSlug)
		if (cohort?.programme.id !== programme.id) throw noSuchScope()
		return { ...whole, cohortId: cohort.id, ruleCode: `${programme.code}/${cohort.slug}` }
	}
	if (productSlug !== null) {
		const productId = await productIdOf(db, productSlug)
		return { ...whole, productId, ruleCode: `${programme.code}:${productSlug}` }
	}
	return { ...whole, ruleCode: programme.code }
}

async function productIdOf(db: Reader, slug: string): Promise<string> {
	try {
		return (await getEdition(db, slug)).product.id
	} catch (error) {
		if (isRefusal(error) && error.code === 'catalogue.no_such_product') throw noSuchScope()
		throw error
	}
}
