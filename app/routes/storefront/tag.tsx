import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { readBatchCode } from '#app/domain/workshop/cohort.ts'
import { noSuchBatch } from '#app/domain/workshop/errors.ts'
import { sharedAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { TagPiece } from '#app/ui/storefront/tag-piece.tsx'
import { TagUnknown } from '#app/ui/storefront/tag-unknown.tsx'
import { Waterfall } from '#app/ui/storefront/waterfall.tsx'
import { waterfallParts } from '#app/ui/storefront/waterfall-parts.ts'
import { readTag } from './read-tag.server.ts'

type Page = Awaited<ReturnType<typeof loader>>

export const handle: PageHandle = {
	title: (copy, data) => {
		const page = data as Page | undefined
		return page
			? fill(copy.pages.tag.pieceTitle, { code: page.origin.batchCode })
			: copy.pages.tag.unknownTitle
	},
}

const MOVED_FOR_GOOD = 301

export const loader = reads(sharedAccess, async ({ params, services, language }) => {
	const typed = params.code ?? ''
	const code = readBatchCode(typed)
	if (!code) throw noSuchBatch(typed)
	if (code !== typed) throw redirect(`/jejak/${code}`, MOVED_FOR_GOOD)
	const found = await readTag(services.db, code, services.clock.now())
	const { calendar, pages } = copyOf(language)
	return {
		...found,
		description: fill(pages.tag.pieceDescription, {
			product: inLanguage(found.piece.name, language),
			cohort: inLanguage(found.origin.cohort.name, language),
			date: dayInWords(found.origin.workDate, calendar),
		}),
	}
})

/** What the code on a piece's tag leads to. */
export default function Tag() {
	const { origin, piece, money } = useLoaderData<typeof loader>()
	const { pages, storefront } = useCopy()
	const { nav } = storefront
	const { tag } = pages
	const language = useLanguage()
	return (
		<>
			<div className="page-width pt-3 pb-14 md:pt-5 md:pb-20">
				<Breadcrumbs
					label={nav.trail}
					crumbs={[
						{ label: nav.home, to: '/' },
						{ label: tag.title, to: '/jejak' },
						{ label: origin.batchCode },
					]}
				/>
				<header className="pt-4 pb-8 md:pt-8 md:pb-10">
					<p className="font-semibold text-terracotta-ink">
						{fill(tag.pieceTitle, { code: origin.batchCode })}
					</p>
					<h1 className="mt-1 font-display text-poster">{inLanguage(piece.name, language)}</h1>
				</header>
				<TagPiece origin={origin} piece={piece} />
			</div>
			<Shared money={money} />
		</>
	)
}

function Shared({ money }: Pick<Page, 'money'>) {
	const { tag } = useCopy().pages
	return (
		<section className="bg-sunken" aria-labelledby="uang">
			<div className="page-width part grid items-start gap-x-16 gap-y-8 lg:grid-cols-[1fr_1.25fr]">
				<div>
					<h2 id="uang" className="font-display text-heading">
						{tag.moneyTitle}
					</h2>
					<p className="mt-3 max-w-reading text-muted">
						{money
							? fill(money.sold ? tag.moneySold : tag.moneyNow, {
									price: formatRupiah(money.priceSen),
								})
							: tag.moneyNone}
					</p>
					<p className="mt-4">
						<TextLink to="/uang" className="font-semibold text-small">
							{tag.moneyAll}
						</TextLink>
					</p>
				</div>
				{money && (
					<div className="rounded-patch border border-line bg-surface p-5 sm:p-8">
						<Waterfall
							totalSen={money.priceSen}
							parts={waterfallParts(money.waterfall, money.extraFoodSen)}
							rules={[money.rule]}
						/>
					</div>
				)}
			</div>
		</section>
	)
}

export { TagUnknown as ErrorBoundary }
