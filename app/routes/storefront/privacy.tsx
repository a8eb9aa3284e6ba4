import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.privacy.title,
	description: (copy) => copy.pages.privacy.description,
}

export const loader = reads(sharedAccess, async () => null)

/** What is kept of buyers, and what of makers is never told. */
export default function Privacy() {
	const { privacy } = useCopy().pages
	return (
		<ArticlePage page={privacy} related={['terms', 'contact', 'about']} values={articleValues()} />
	)
}

export { ShopError as ErrorBoundary }
