import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { counterDays } from '#app/domain/shipping/counter-times.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { ArticleZones } from '#app/ui/storefront/article-zones.tsx'
import { CounterFacts } from '#app/ui/storefront/counter-facts.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.shipping.title,
	description: (copy) => copy.pages.shipping.description,
}

/** A parcel of one kilogram: what the table of prices shows. */
const ONE_KILOGRAM = { grams: 1_000, cubicCm: 0 }

export const loader = reads(sharedAccess, async ({ services: { db, rates } }) => ({
	prices: Object.fromEntries(await rates.lowestByZone(ONE_KILOGRAM)),
	days: await counterDays(db),
}))

/** What sending costs, where to, and how long it takes. */
export default function Shipping() {
	const { shipping } = useCopy().pages
	const { prices, days } = useLoaderData<typeof loader>()
	return (
		<ArticlePage
			page={shipping}
			related={['returns', 'money', 'contact']}
			values={articleValues()}
			below={{
				lama: <ArticleZones prices={prices} />,
				'luar-negeri': <ArticleZones prices={prices} isAbroad />,
				loket: <CounterFacts times={{ days, closedOn: [] }} />,
			}}
		/>
	)
}

export { ShopError as ErrorBoundary }
