import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { inLanguage } from '#app/shared/text.ts'
import type { ScopeNames } from './rule-scopes.server.ts'

/** What a rule is for, in words. */
export function useScopeWords(): (scope: ScopeNames) => string {
	const { scopes } = useCopy().ruleWork
	const language = useLanguage()
	return ({ programme, cohort, product }) => {
		const kind = product ? 'product' : cohort ? 'cohort' : 'programme'
		return fill(scopes[kind], {
			programme: inLanguage(programme, language),
			cohort: cohort ? inLanguage(cohort, language) : '',
			product: product ? inLanguage(product, language) : '',
		})
	}
}
