import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.terms.title,
	description: (copy) => copy.pages.terms.description,
}

export const loader = reads(sharedAccess, async () => null)

/** What holds for every purchase. */
export default function Terms() {
	const { terms } = useCopy().pages
	return (
		<ArticlePage
			page={terms}
			related={['returns', 'shipping', 'privacy']}
			values={articleValues()}
		/>
	)
}

export { ShopError as ErrorBoundary }
