import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { newestPieces } from '#app/domain/catalogue/shelf/pieces.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { PieceGrid } from '#app/ui/storefront/piece-card.tsx'
import { SectionHeading } from '#app/ui/storefront/section-heading.tsx'
import { Trouble } from '#app/ui/storefront/trouble.tsx'
import { WayOn } from '#app/ui/storefront/way-on.tsx'

const PIECES = 4

export const handle: PageHandle = {
	title: (copy) => copy.common.errors.titles[404],
	unlisted: () => true,
}

/** Every address that is nobody's: a page with what most people may have looked for. */
export const loader = reads(publicAccess, async ({ services: { db } }) => {
	return data({ pieces: await newestPieces(db, PIECES) }, { status: 404 })
})

export default function NotFound() {
	const { pieces } = useLoaderData<typeof loader>()
	const { common, discovery } = useCopy()
	return (
		<>
			<div className="page-width part">
				<Trouble status={404} title={common.errors.titles[404]} actions={<WayOn />}>
					{common.errors.bodies[404]}
				</Trouble>
			</div>
			{pieces.length > 0 && (
				<section className="page-width pb-20">
					<SectionHeading title={discovery.lost.pieces} />
					<PieceGrid pieces={pieces} />
				</section>
			)}
		</>
	)
}

export { ShopError as ErrorBoundary } from '#app/ui/storefront/shop-error.tsx'
