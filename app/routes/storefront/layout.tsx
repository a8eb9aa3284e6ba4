import type { LinksFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { SkipLink } from '#app/ui/kit/skip-link.tsx'
import { Footer } from '#app/ui/storefront/footer.tsx'
import { Header } from '#app/ui/storefront/header.tsx'
import { ShopIsland } from '#app/ui/storefront/shop-island.tsx'
import { fontLinks } from '#app/ui/theme/font-links.ts'

export const links: LinksFunction = () => fontLinks

export const loader = reads(sharedAccess, async ({ cartCount, services: { settings } }) => ({
	cartCount,
	contact: settings.contact,
	demo: settings.demo,
}))

/** The head and the foot around every page of the shop. */
export default function Layout() {
	const { cartCount, contact, demo } = useLoaderData<typeof loader>()
	const copy = useCopy()
	const isTall = useMatches().some(({ handle, data }) =>
		(handle as PageHandle | undefined)?.tall?.(data),
	)
	return (
		<div className="flex min-h-svh flex-col">
			<SkipLink to="isi" label={copy.common.skipToContent} />
			<Header cartCount={cartCount} />
			<main id="isi" className="flex-1">
				<Outlet />
			</main>
			<Footer contact={contact} demo={demo} later={isTall} />
			<ShopIsland />
		</div>
	)
}
