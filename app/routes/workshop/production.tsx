import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { productionUntil } from '#app/domain/workshop/production/weeks.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ProductionChart } from './production-chart.tsx'
import { SheetLinks } from './sheet-links.tsx'

const spans = ['13', '26', '52'] as const
const spanSchema = z.enum(spans).catch('13')

export const handle: PageHandle = { title: (copy) => copy.workshopHome.production }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const span = spanSchema.parse(url.searchParams.get('minggu'))
	const today = dateInMagetan(clock.now())
	return { span, production: await productionUntil(db, today, Number(span)) }
})

/** What the cohorts made, week by week: a chart, and beside it the numbers. */
export default function ProductionPage() {
	const { span, production } = useLoaderData<typeof loader>()
	const { workshopHome: words } = useCopy()
	return (
		<>
			<PageHeader
				title={words.production}
				lead={words.productionLead}
				actions={<SheetLinks name="produksi" query={{ minggu: span }} />}
			/>
			<FilterTabs
				label={words.span}
				tabs={spans.map((name) => ({
					to: `/bengkel/produksi?minggu=${name}`,
					label: words.spans[name],
					current: name === span,
				}))}
			/>
			{production.cohorts.length > 0 ? (
				<div className="flex flex-col gap-8">
					<ProductionChart production={production} />
					<Numbers />
				</div>
			) : (
				<EmptyState title={words.noProduction} />
			)}
		</>
	)
}

function Numbers() {
	const { production } = useLoaderData<typeof loader>()
	const { workshopHome: words } = useCopy()
	const language = useLanguage()
	const { weeks, cohorts } = production
	return (
		<Table caption={words.tableCaption} dense>
			<thead>
				<tr>
					<Head>{words.week}</Head>
					{cohorts.map(({ slug, name }) => (
						<Head key={slug} number>
							{inLanguage(name, language)}
						</Head>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week, index) => (
					<tr key={week}>
						<th scope="row">
							<Day date={week} short />
						</th>
						{cohorts.map(({ slug, pieces }) => (
							<Cell key={slug} number>
								{pieces[index]}
							</Cell>
						))}
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" className="text-left">
						{words.total}
					</th>
					{cohorts.map(({ slug, total }) => (
						<Cell key={slug} number>
							{total}
						</Cell>
					))}
				</tr>
			</tfoot>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
