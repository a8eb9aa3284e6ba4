import type { LinksFunction } from '@remix-run/node'
import { useCopy } from '#app/copy/use-copy.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import retry from '#app/ui/islands/retry.island.ts?island'
import { buttonLook } from '#app/ui/kit/button-look.ts'
import { PatchMark } from '#app/ui/kit/patch-mark.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { PatchBand } from '#app/ui/storefront/patch-band.tsx'
import { fontLinks } from '#app/ui/theme/font-links.ts'

export const handle: PageHandle = { title: (copy) => copy.discovery.offline.title }

export const links: LinksFunction = () => fontLinks

export const loader = reads(sharedAccess, async () => null)

/**
 * What `offline-worker.js` keeps and shows when there is no network. It stands by itself: nothing
 * on it leads to a page that could not be opened either. The browser still shows the address of the
 * page that was wanted, so that is what is tried again, as soon as there is a network.
 */
export default function Offline() {
	const { offline } = useCopy().discovery
	return (
		<div className="flex min-h-svh flex-col">
			<header className="page-width pt-6">
				<Wordmark />
			</header>
			<main className="page-width part grid flex-1 items-center gap-12 md:grid-cols-[1fr_auto]">
				<div>
					<h1 className="font-display text-poster">{offline.title}</h1>
					<p className="mt-5 max-w-reading text-lead text-muted">{offline.text}</p>
					<p className="mt-3 max-w-reading">{offline.hint}</p>
					<p className="mt-8">
						<a href="?" className={buttonLook({})}>
							{offline.retry}
						</a>
					</p>
				</div>
				<PatchMark size={280} className="max-md:hidden lg:mr-16" />
				<script type="module" src={retry} />
			</main>
			<PatchBand />
		</div>
	)
}
