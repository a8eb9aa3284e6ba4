import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { ArticleContact } from '#app/ui/storefront/article-contact.tsx'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { articleValues } from '#app/ui/storefront/article-values.ts'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.contact.title,
	description: (copy) => copy.pages.contact.description,
}

export const loader = reads(sharedAccess, async ({ services: { settings } }) => ({
	contact: settings.contact,
}))

/** How the shop is reached. */
export default function Contact() {
	const { contact } = useLoaderData<typeof loader>()
	const { pages } = useCopy()
	return (
		<ArticlePage
			page={pages.contact}
			related={['questions', 'returns', 'privacy']}
			values={articleValues()}
			below={{ hubungi: <ArticleContact contact={contact} /> }}
		/>
	)
}

export { ShopError as ErrorBoundary }
