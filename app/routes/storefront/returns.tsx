import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.returns.title,
	description: (copy) => copy.pages.returns.description,
}

export const loader = reads(sharedAccess, async () => null)

/** How to exchange a piece or get one's money back. */
export default function Returns() {
	const { returns } = useCopy().pages
	return (
		<ArticlePage
			page={returns}
			related={['shipping', 'terms', 'contact']}
			values={articleValues()}
		/>
	)
}

export { ShopError as ErrorBoundary }
