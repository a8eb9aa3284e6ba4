import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listErasures } from '#app/domain/people/erasure/erasures.server.ts'
import { isMakerCode } from '#app/domain/people/maker.ts'
import { hasMaker } from '#app/domain/people/makers.server.ts'
import { listBlocks, listRegister } from '#app/domain/people/registered-makers.server.ts'
import { revealPurposes } from '#app/domain/people/reveal-purpose.ts'
import { searchMakers } from '#app/domain/people/search-makers.server.ts'
import { listCohortNames } from '#app/domain/workshop/cohort-names.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { LookupForm } from '#app/ui/office/lookup-form.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { MakerFilter } from './maker-filter.tsx'
import { type FoundMakers, MakerSearch } from './maker-search.tsx'
import { MakerTable } from './maker-table.tsx'
import { everybody, nameCohorts, readMakerQuery } from './read-makers.server.ts'

export const handle: PageHandle = { title: (copy) => copy.people.list.title }

const importedSchema = z
	.object({ added: z.string().regex(/^\d{1,5}$/), known: z.string().regex(/^\d{1,5}$/) })
	.nullable()
	.catch(null)

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db, clock } }) => {
	const wanted = url.searchParams.get('cari')?.trim().toUpperCase() || null
	if (wanted && isMakerCode(wanted) && (await hasMaker(db, wanted))) {
		throw redirect(`/bengkel/warga/${wanted}`)
	}
	const on = dateInMagetan(clock.now())
	const { query, filter, cursor } = await readMakerQuery(db, url)
	const { makers, next } = await listRegister(db, { on, filter, cursor })
	return {
		// What is no code may be a name: it is not said again.
		missed: wanted === null ? null : isMakerCode(wanted) ? wanted : '',
		query,
		next,
		makers: await nameCohorts(db, makers),
		blocks: await listBlocks(db),
		cohorts: await listCohortNames(db),
		erasures: await listErasures(db),
		imported: importedSchema.parse({
			added: url.searchParams.get('masuk'),
			known: url.searchParams.get('lama'),
		}),
	}
})

const searchSchema = z.object({
	term: z.string('term').trim().min(1, 'term').max(100, 'term'),
	purpose: z.enum(revealPurposes, 'purpose'),
})

/** By name or register number: by POST, so that neither stands in an address or a log. */
export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(searchSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { codes, more } = await searchMakers(services, parsed.value, actor)
	const { db, clock } = services
	const on = dateInMagetan(clock.now())
	const filter = { ...everybody, codes }
	const { makers } =
		codes.length === 0 ? { makers: [] } : await listRegister(db, { on, filter, cursor: null })
	return { found: { makers: await nameCohorts(db, makers), more } }
})

type Answer = Partial<FormAnswer> & { found?: FoundMakers }

/** Everybody by code, with filters; by name or register number for who may know. */
export default function Makers() {
	const page = useLoaderData<typeof loader>()
	const { missed, query, next, makers, blocks, cohorts, erasures, imported } = page
	const answer = useActionData<typeof action>() as Answer | undefined
	const { people } = useCopy()
	const words = people.list
	const isFiltered = Object.values(query).some((value) => value !== '' && value !== 'ada')
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<LookupForm
						label={words.lookup}
						placeholder={words.lookupExample}
						missed={missed}
						missedWords={words.lookupMissed}
						pattern="[Ww][Bb]-[0-9]{3,7}"
					/>
				}
			/>
			<div className="screen-only mb-6 flex flex-wrap gap-3">
				<LinkButton to="/bengkel/warga/baru">{words.add}</LinkButton>
				<LinkButton to="/bengkel/warga/impor" tone="secondary">
					{words.importMany}
				</LinkButton>
				<LinkButton to="/bengkel/warga/persetujuan" tone="secondary">
					{words.consents}
				</LinkButton>
			</div>
			{imported && !answer && (
				<Notice tone="good" announce className="mb-6">
					{fill(people.sheet.done, imported)}
				</Notice>
			)}
			{erasures.length > 0 && (
				<Notice tone="warn" className="screen-only mb-6">
					{fill(words.waiting, { count: erasures.length })}{' '}
					{erasures.map(({ makerCode }) => (
						<TextLink key={makerCode} to={`/bengkel/warga/${makerCode}#hapus`} className="mr-3">
							{makerCode}
						</TextLink>
					))}
				</Notice>
			)}
			<MakerSearch answer={answer} />
			<MakerFilter query={query} blocks={blocks} cohorts={cohorts} isFiltered={isFiltered} />
			{makers.length > 0 ? (
				<MakerTable makers={makers} />
			) : (
				<EmptyState title={words.emptyTitle}>
					{isFiltered ? words.emptyFiltered : words.emptyText}
				</EmptyState>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
