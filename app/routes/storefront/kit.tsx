import { useCopy } from '#app/copy/use-copy.ts'
import { publicAccess } from '#app/http/access.ts'
import { noSuchPage } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { Actions, Fields } from '#app/ui/kit-page/controls.tsx'
import { Showing, Telling } from '#app/ui/kit-page/display.tsx'
import { Identity } from '#app/ui/kit-page/identity.tsx'
import { type Scheme, SchemeProvider } from '#app/ui/kit-page/specimen.tsx'

export const handle: PageHandle = { title: (copy) => copy.kit.title, unlisted: () => true }

/** Every component of the kit in every state. Refuses `http.no_such_page` in production. */
export const loader = reads(publicAccess, async ({ services: { settings } }) => {
	if (!settings.development) throw noSuchPage()
	return null
})

const SCHEMES: Readonly<Record<Scheme, string>> = { light: 'scheme-light', dark: 'scheme-dark' }

export default function Kit() {
	const { kit } = useCopy()
	return (
		<div className="py-10">
			<header className="page-width">
				<h1 className="font-display text-poster">{kit.title}</h1>
				<p className="mt-2 max-w-reading text-lead text-muted">{kit.lead}</p>
			</header>
			<div className="mt-8 grid xl:grid-cols-2">
				{(['light', 'dark'] as const).map((scheme) => (
					<SchemeProvider key={scheme} value={scheme}>
						<section
							aria-label={kit.schemes[scheme]}
							className={`${SCHEMES[scheme]} min-w-0 bg-ground px-gutter py-10 text-ink`}
						>
							<h2 className="font-display text-heading">{kit.schemes[scheme]}</h2>
							<Identity />
							<Actions />
							<Fields />
							<Telling />
							<Showing />
						</section>
					</SchemeProvider>
				))}
			</div>
		</div>
	)
}

export { ShopError as ErrorBoundary } from '#app/ui/storefront/shop-error.tsx'
