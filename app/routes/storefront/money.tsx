import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listRuleVersions } from '#app/domain/shares/rule-versions.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { ArticleRuleHistory } from '#app/ui/storefront/article-rule-history.tsx'
import { ArticleRules, EXAMPLE_MATERIAL, EXAMPLE_PRICE } from '#app/ui/storefront/article-rules.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.money.title,
	description: (copy) => copy.pages.money.description,
}

export const loader = reads(sharedAccess, async ({ services: { db, clock } }) => {
	const today = dateInMagetan(clock.now())
	return {
		today,
		versions: (await listRuleVersions(db)).map((rule) => ({
			code: rule.code,
			name: rule.name,
			version: rule.version,
			effectiveFrom: rule.effectiveFrom,
			effectiveUntil: rule.effectiveUntil,
			terms: rule.terms,
			legalBasis: rule.legalBasis,
			isExample: rule.isExample,
		})),
	}
})

/** How a price is shared: the rules as they stand in the books, and what happens to each part. */
export default function Money() {
	const { today, versions } = useLoaderData<typeof loader>()
	const { money } = useCopy().pages
	const example = {
		price: formatRupiah(EXAMPLE_PRICE),
		material: formatRupiah(EXAMPLE_MATERIAL),
	}
	return (
		<ArticlePage
			page={money}
			related={['about', 'returns', 'questions']}
			values={{ ...articleValues(), ...example }}
			below={{
				aturan: <ArticleRules versions={versions} today={today} />,
				riwayat: <ArticleRuleHistory versions={versions} />,
			}}
		/>
	)
}

export { ShopError as ErrorBoundary }
