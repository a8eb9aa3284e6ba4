import { Form, Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { type BatchRow, listBatches } from '#app/domain/workshop/batches/batch-pages.server.ts'
import { batchStates } from '#app/domain/workshop/batches/life.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import { draftsOf } from '#app/domain/workshop/drafts/drafts.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { BatchStateBadge } from './batch-state-badge.tsx'
import { DraftList } from './draft-list.tsx'

const PATH = '/bengkel/batch'
const stateSchema = z.enum(batchStates).nullable().catch(null)
const daySchema = z.string().refine(isCalendarDate).nullable().catch(null)

export const handle: PageHandle = { title: (copy) => copy.batches.list.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db }, actor }) => {
	const state = stateSchema.parse(url.searchParams.get('keadaan'))
	const cohortSlug = url.searchParams.get('angkatan') || null
	const weekOf = daySchema.parse(url.searchParams.get('pekan'))
	const isBare = url.searchParams.get('bahan') === 'belum'
	const cursor = pageAfterId(url)
	return {
		...(await listBatches(db, { state, cohortSlug, weekOf, isBare, cursor })),
		drafts: cursor === null ? await draftsOf(db, actorId(actor) ?? '') : [],
		cohorts: await listCohortNames(db),
		state,
		isBare,
		cohortSlug,
		weekOf,
	}
})

/** What cohorts made, and the drafts of whoever looks. */
export default function Batches() {
	const { batches, next, drafts, state, isBare } = useLoaderData<typeof loader>()
	const words = useCopy().batches.list
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<span className="flex flex-wrap gap-3">
						<LinkButton to={`${PATH}/baru`}>{words.new}</LinkButton>
						<LinkButton to={`${PATH}/impor`} tone="secondary">
							{words.import}
						</LinkButton>
					</span>
				}
			/>
			{drafts.length > 0 && <DraftList drafts={drafts} />}
			<FilterTabs
				label={words.filter}
				tabs={[
					{ to: PATH, label: words.all, current: state === null && !isBare },
					...batchStates.map((name) => ({
						to: `${PATH}?keadaan=${name}`,
						label: words.filters[name],
						current: name === state,
					})),
					{ to: `${PATH}?bahan=belum`, label: words.bare, current: isBare },
				]}
			/>
			<FilterForm />
			{batches.length > 0 ? (
				<BatchTable batches={batches} />
			) : (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			)}
			<Pager next={next} />
		</>
	)
}

function FilterForm() {
	const { cohorts, state, isBare, cohortSlug, weekOf } = useLoaderData<typeof loader>()
	const words = useCopy().batches.list
	const language = useLanguage()
	return (
		<Form method="get" className="screen-only mb-6 flex flex-wrap items-end gap-3">
			{state && <input type="hidden" name="keadaan" value={state} />}
			{isBare && <input type="hidden" name="bahan" value="belum" />}
			<SelectField
				id="angkatan"
				name="angkatan"
				label={words.cohort}
				placeholder={words.anyCohort}
				defaultValue={cohortSlug ?? ''}
				choices={cohorts.map(({ slug, name }) => ({
					value: slug,
					label: inLanguage(name, language),
				}))}
			/>
			<TextField
				id="pekan"
				name="pekan"
				type="date"
				label={words.week}
				defaultValue={weekOf ?? ''}
			/>
			<Button tone="secondary">{words.apply}</Button>
		</Form>
	)
}

function BatchTable({ batches }: { batches: readonly BatchRow[] }) {
	const { batches: copy, calendar } = useCopy()
	const language = useLanguage()
	const words = copy.list
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.code}</Head>
					<Head className="hidden md:table-cell">{words.what}</Head>
					<Head number>{words.pieces}</Head>
					<Head>{words.state}</Head>
				</tr>
			</thead>
			<tbody>
				{batches.map((batch) => (
					<tr key={batch.code}>
						<Head scope="row">
							<Link to={`${PATH}/${batch.code}`} className="figures whitespace-nowrap text-link">
								{batch.code}
							</Link>
							<span className="block font-normal text-caption text-muted">
								{fill('{cohort} · {day}', {
									cohort: inLanguage(batch.cohortName, language),
									day: dayInWords(batch.workDate, calendar),
								})}
							</span>
							<span className="block font-normal text-caption md:hidden">
								{inLanguage(batch.productName, language)}
							</span>
						</Head>
						<Cell className="hidden md:table-cell">
							{inLanguage(batch.productName, language)}
							<span className="block text-caption text-muted">
								{inLanguage(batch.variantLabel, language)}
							</span>
						</Cell>
						<Cell number>{batch.quantity}</Cell>
						<Cell>
							<BatchStateBadge state={batch.state} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
