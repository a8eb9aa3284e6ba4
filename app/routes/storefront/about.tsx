import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { publicFigures } from '#app/domain/savings/savings.server.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { ArticlePage } from '#app/ui/storefront/article-page.tsx'
import { FiguresBand } from '#app/ui/storefront/figures-band.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.about.title,
	description: (copy) => copy.pages.about.description,
}

export const loader = reads(sharedAccess, async ({ services: { db } }) => ({
	figures: await publicFigures(db),
}))

/** What Bekal is, and what has come of it so far. */
export default function About() {
	const { figures } = useLoaderData<typeof loader>()
	const { about } = useCopy().pages
	return (
		<ArticlePage
			page={about}
			related={['money', 'questions', 'contact']}
			band={<FiguresBand figures={figures} />}
		/>
	)
}

export { ShopError as ErrorBoundary }
