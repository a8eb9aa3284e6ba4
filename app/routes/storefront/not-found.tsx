import { publicAccess } from '#app/http/access.ts'
import { noSuchPage } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'

export const handle: PageHandle = { title: (copy) => copy.common.errors.titles[404] }

/** Every address that is nobody's: a real page, so that its error page knows the language. */
export const loader = reads(publicAccess, async () => {
	throw noSuchPage()
})

export default function NotFound() {
	return null
}

export { ShopError as ErrorBoundary } from '#app/ui/storefront/shop-error.tsx'
