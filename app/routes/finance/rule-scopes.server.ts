import { productWordsOf } from '#app/domain/catalogue/product-words.server.ts'
import type { RuleScope } from '#app/domain/shares/scope.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { listProgrammes } from '#app/domain/workshop/programmes/programme-records.server.ts'
import type { Services } from '#app/services.server.ts'
import type { Text } from '#app/shared/text.ts'

/** What a rule is for, by the names people use. */
export interface ScopeNames {
	readonly programme: Text
	readonly cohort: Text | null
	readonly product: Text | null
}

/** Names scopes: programmes and cohorts are a handful, of products those asked for are read. */
export async function namesOfScopes(
	db: Services['db'],
	scopes: readonly RuleScope[],
): Promise<(scope: RuleScope) => ScopeNames> {
	const programmes = new Map((await listProgrammes(db)).map(({ id, name }) => [id, name]))
	const cohorts = new Map((await listCohortNames(db)).map(({ id, name }) => [id, name]))
	const productIds = [...new Set(scopes.flatMap(({ productId }) => productId ?? []))]
	const products = await productWordsOf(db, productIds)
	const productNames = new Map(products.map(({ productId, name }) => [productId, name]))
	return ({ programmeId, cohortId, productId }) => ({
		programme: programmes.get(programmeId) ?? { id: programmeId, en: programmeId },
		cohort: cohorts.get(cohortId ?? '') ?? null,
		product: productNames.get(productId ?? '') ?? null,
	})
}
