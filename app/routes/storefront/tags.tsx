import { redirect } from '@remix-run/node'
import { useCopy } from '#app/copy/use-copy.ts'
import { readBatchCode } from '#app/domain/workshop/cohort.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { sharedAccessBy } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { TagForm } from '#app/ui/storefront/tag-form.tsx'
import { TagUnknown } from '#app/ui/storefront/tag-unknown.tsx'

export const handle: PageHandle = {
	title: (copy) => copy.pages.tag.title,
	description: (copy) => copy.pages.tag.description,
}

export const loader = reads(sharedAccessBy('kode'), async ({ url }) => {
	const typed = url.searchParams.get('kode')
	if (typed === null) return null
	const code = readBatchCode(typed)
	if (!code) throw noSuchBatch(typed)
	throw redirect(`/jejak/${code}`)
})

/** Where the code on a tag is typed. */
export default function Tags() {
	const { pages, storefront } = useCopy()
	const { nav } = storefront
	const { tag } = pages
	return (
		<div className="page-width pt-3 pb-20 md:pt-5 md:pb-28">
			<Breadcrumbs
				label={nav.trail}
				crumbs={[{ label: nav.home, to: '/' }, { label: tag.title }]}
			/>
			<header className="pt-4 pb-8 md:pt-8">
				<h1 className="font-display text-poster">{tag.title}</h1>
				<p className="mt-5 max-w-reading text-lead text-muted">{tag.lead}</p>
			</header>
			<TagForm />
		</div>
	)
}

export { TagUnknown as ErrorBoundary }
