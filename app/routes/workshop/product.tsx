import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import { uploadsOf } from '#app/domain/pictures/uploads.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { changeEdition } from './change-edition.server.ts'
import { ProductPictures } from './product-pictures.tsx'
import { ProductShow } from './product-show.tsx'
import { ProductTexts } from './product-texts.tsx'
import { ProductVariants } from './product-variants.tsx'

export const handle: PageHandle = { title: (copy) => copy.products.title }

export const loader = reads(surfaces.workshop.access, async ({ params, url, services: { db } }) => {
	const edition = await getEdition(db, params.slug ?? '')
	const uploads = await uploadsOf(db, { kind: 'product', id: edition.product.slug })
	const placed = new Set(edition.pictures.map(({ mediaKey }) => mediaKey))
	return {
		edition,
		ready: uploads
			.filter(({ state, mediaKey }) => state === 'released' && !placed.has(mediaKey))
			.map(({ id }) => ({ id })),
		waiting: uploads.filter(({ state }) => state === 'waiting').length,
		savedNow: url.searchParams.has('tersimpan'),
	}
})

export const action = writes(surfaces.workshop.access, async (ctx) => {
	const slug = ctx.params.slug ?? ''
	const answer = await changeEdition(ctx, slug)
	return answer ? faulty(answer) : redirect(`/bengkel/produk/${slug}?tersimpan`, 303)
})

/** Everything of one product: what is said, its variants and prices, its pictures, its show. */
export default function Product() {
	const { edition, ready, waiting, savedNow } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { products: words, office } = useCopy()
	const { product, state } = edition
	const title = inLanguage(product.name, useLanguage()) || words.noName
	const props = { edition, answer }
	const hasFaults = answer && Object.keys(answer.faults).length > 0
	return (
		<>
			<PageHeader
				title={title}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.title, to: '/bengkel/produk' }, { label: title }],
				}}
			/>
			{savedNow && !answer && (
				<Notice tone="good" announce className="mb-6">
					{state === 'shown' ? words.saved : words.savedDraft}
				</Notice>
			)}
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{hasFaults && <Notice tone="bad" announce title={words.faultTitle} className="mb-6" />}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
				<div className="flex flex-col gap-10">
					<ProductTexts key={`texts-${edition.edition}`} {...props} />
					<ProductVariants {...props} />
				</div>
				<div className="flex flex-col gap-10 max-lg:row-start-1">
					<ProductShow edition={edition} />
					<ProductPictures
						key={`pictures-${edition.edition}`}
						{...props}
						ready={ready}
						waiting={waiting}
					/>
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
