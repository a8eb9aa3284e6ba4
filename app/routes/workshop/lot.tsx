import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { getLot } from '#app/domain/stock/lots.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { StockBar } from '#app/ui/office/stock-bar.tsx'
import { ContributionTable } from './contribution-table.tsx'
import { HolderTable } from './holder-table.tsx'
import { MovementTable } from './movement-table.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { lot?: { code: string } } | undefined)?.lot?.code
		return code ? fill(copy.workshop.lot.title, { code }) : copy.workshop.lots.title
	},
}

export const loader = reads(surfaces.workshop.access, async ({ params, services: { db } }) => {
	const lot = await getLot(db, params.code ?? '')
	const orders = await ordersById(
		db,
		lot.movements.flatMap((movement) => movement.holderId ?? []),
	)
	return {
		lot,
		holders: lot.holders.map((holder) => ({
			...holder,
			order: orders.get(holder.holderId) ?? null,
		})),
		movements: lot.movements.map((movement) => ({
			...movement,
			orderNumber: orders.get(movement.holderId ?? '')?.number ?? null,
		})),
	}
})

export default function Lot() {
	const { lot, holders, movements } = useLoaderData<typeof loader>()
	const { office, workshop } = useCopy()
	const words = workshop.lot
	const language = useLanguage()
	return (
		<>
			<PageHeader
				title={<span className="figures">{lot.code}</span>}
				lead={`${inLanguage(lot.productName, language)}, ${inLanguage(lot.variantLabel, language)}`}
				trail={{
					label: office.trail,
					crumbs: [{ label: workshop.nav.lots, to: '/bengkel/lot' }, { label: lot.code }],
				}}
				actions={<PrintButton />}
			/>
			<LotFigures />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section title={words.sheetTitle} lead={words.sheetLead}>
						<ContributionTable contributions={lot.contributions} />
					</Section>
					<Section title={words.movementsTitle} lead={words.movementsLead}>
						<MovementTable movements={movements} />
					</Section>
				</div>
				<div className="flex min-w-0 flex-col gap-10">
					<Origin />
					<Section title={words.holdersTitle}>
						{holders.length > 0 ? (
							<HolderTable holders={holders} />
						) : (
							<p className="py-3 text-muted text-small">{words.noHolders}</p>
						)}
					</Section>
				</div>
			</div>
		</>
	)
}

function LotFigures() {
	const { lot } = useLoaderData<typeof loader>()
	const { lots: words, lot: page } = useCopy().workshop
	const figures: { label: string; value: ReactNode }[] = [
		{ label: words.available, value: lot.available },
		{ label: words.reserved, value: lot.reserved },
		{ label: words.sold, value: lot.sold },
		{ label: words.received, value: lot.received },
		{ label: words.unitCost, value: <Money sen={lot.unitCostSen} /> },
	]
	return (
		<section aria-label={page.stock}>
			<StockBar
				available={lot.available}
				reserved={lot.reserved}
				sold={lot.sold}
				className="h-3 w-full"
			/>
			<dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-5">
				{figures.map((figure) => (
					<Stat key={figure.label} {...figure} />
				))}
			</dl>
		</section>
	)
}

function Origin() {
	const { lot } = useLoaderData<typeof loader>()
	const words = useCopy().workshop.lot
	const language = useLanguage()
	const { origin } = lot
	return (
		<Section title={words.originTitle}>
			<DefinitionList
				compact
				items={[
					{ term: words.batch, detail: <span className="figures">{origin.batchCode}</span> },
					{ term: words.worked, detail: <Day date={origin.workDate} /> },
					{
						term: words.cohort,
						detail: (
							<TextLink to={`/angkatan/${origin.cohort.slug}`} reloadDocument>
								{inLanguage(origin.cohort.name, language)}
							</TextLink>
						),
					},
					{ term: words.programme, detail: inLanguage(origin.programme.name, language) },
					...(origin.partner ? [{ term: words.partner, detail: origin.partner.name }] : []),
					{ term: words.sku, detail: <span className="figures">{lot.sku}</span> },
					{ term: words.receivedAt, detail: <DateTime at={lot.receivedAt} /> },
				]}
			/>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
