import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { adjustmentsOfLot } from '#app/domain/stock/adjustments/adjustments.server.ts'
import { cardOfLot, holdersOfLot } from '#app/domain/stock/cards/cards.server.ts'
import { getLot } from '#app/domain/stock/lots.server.ts'
import { listPlaces, movesOfLot } from '#app/domain/stock/places/places.server.ts'
import { setPlace } from '#app/domain/stock/places/set-place.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { AdjustmentTable } from './adjustment-table.tsx'
import { CardTable } from './card-table.tsx'
import { ContributionTable } from './contribution-table.tsx'
import { HolderTable } from './holder-table.tsx'
import { LotFigures, LotOrigin } from './lot-facts.tsx'
import { LotPlace } from './lot-place.tsx'
import { nameAdjustments } from './name-adjustments.server.ts'
import { nameCardRows } from './read-card.server.ts'

const moveSchema = z.object({ place: z.string().min(1, 'place').max(20, 'place') })

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { lot?: { code: string } } | undefined)?.lot?.code
		return code ? fill(copy.workshop.lot.title, { code }) : copy.workshop.lots.title
	},
}

export const loader = reads(surfaces.workshop.access, async ({ params, url, services: { db } }) => {
	const lot = await getLot(db, params.code ?? '')
	const card = await cardOfLot(db, lot.lotId, { cursor: pageAfterNumber(url) })
	const { holders } = await holdersOfLot(db, lot.lotId, null)
	const orders = await ordersById(
		db,
		holders.map(({ holderId }) => holderId),
	)
	const moves = await movesOfLot(db, lot.lotId)
	const movers = await namesOfStaff(
		db,
		moves.map(({ by }) => by),
	)
	const adjustments = await adjustmentsOfLot(db, lot.lotId)
	return {
		lot,
		card: { rows: await nameCardRows(db, card.rows), nextCursor: card.nextCursor },
		holders: holders.map((holder) => ({
			...holder,
			order: orders.get(holder.holderId) ?? null,
		})),
		adjustments: await nameAdjustments(db, adjustments),
		moves: moves.map((move) => ({ ...move, by: movers.get(move.by) ?? '' })),
		places: (await listPlaces(db)).filter((place) => !place.isClosed),
	}
})

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const parsed = parseForm(moveSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const code = params.code ?? ''
		await setPlace(services, { lotCodes: [code], placeCode: parsed.value.place }, actor)
		return redirect(`/bengkel/lot/${encodeURIComponent(code)}?pindah`, 303)
	},
)

export default function Lot() {
	const { lot, card, adjustments } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, workshop, stock } = useCopy()
	const [query] = useSearchParams()
	const words = workshop.lot
	const language = useLanguage()
	const isMoved = query.has('pindah') && lot.place !== null && !answer
	return (
		<>
			<PageHeader
				title={<span className="figures">{lot.code}</span>}
				lead={`${inLanguage(lot.productName, language)}, ${inLanguage(lot.variantLabel, language)}`}
				trail={{
					label: office.trail,
					crumbs: [{ label: workshop.nav.lots, to: '/bengkel/lot' }, { label: lot.code }],
				}}
				actions={
					<>
						<LinkButton to={`/bengkel/lot/${lot.code}/keluar`} size="small">
							{stock.lot.takeOut}
						</LinkButton>
						<PrintButton />
					</>
				}
			/>
			{isMoved && (
				<Notice tone="good" announce className="mb-6">
					{fill(stock.lot.moved, { place: lot.place?.code ?? '' })}
				</Notice>
			)}
			<RefusalNotice answer={answer} className="mb-6" />
			<LotFigures lot={lot} />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section
						title={stock.card.title}
						lead={stock.card.lead}
						action={
							<TextLink to={`/bengkel/kartu/${lot.sku}`}>{stock.card.ofThisVariant}</TextLink>
						}
					>
						<CardTable rows={card.rows} />
						<Pager next={card.nextCursor} />
					</Section>
					<Section title={stock.lot.goneTitle}>
						{adjustments.length > 0 ? (
							<AdjustmentTable rows={adjustments} />
						) : (
							<p className="py-3 text-muted text-small">{stock.lot.goneEmpty}</p>
						)}
					</Section>
					<Section title={words.sheetTitle} lead={words.sheetLead}>
						<ContributionTable contributions={lot.contributions} />
					</Section>
				</div>
				<Beside />
			</div>
		</>
	)
}

/** Where it lies, where it comes from, and who has pieces of it. */
function Beside() {
	const { lot, holders, moves, places } = useLoaderData<typeof loader>()
	const { lot: words } = useCopy().workshop
	return (
		<div className="flex min-w-0 flex-col gap-10">
			<LotPlace place={lot.place} places={places} moves={moves} />
			<LotOrigin lot={lot} />
			<Section title={words.holdersTitle}>
				{holders.length > 0 ? (
					<HolderTable holders={holders} />
				) : (
					<p className="py-3 text-muted text-small">{words.noHolders}</p>
				)}
			</Section>
		</div>
	)
}

export { StaffError as ErrorBoundary }
