import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { consentKinds, consentStates } from '#app/domain/people/consent.ts'
import { listAllConsents } from '#app/domain/people/consents.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ConsentTable } from './consent-table.tsx'
import { nameWitnesses } from './read-maker.server.ts'

const PATH = '/bengkel/warga/persetujuan'

const querySchema = z.object({
	state: z.enum(consentStates).catch('all'),
	kind: z.enum(consentKinds).nullable().catch(null),
})

export const handle: PageHandle = { title: (copy) => copy.people.consents.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const filter = querySchema.parse({
		state: url.searchParams.get('keadaan') ?? 'all',
		kind: url.searchParams.get('jenis'),
	})
	const { consents, next } = await listAllConsents(db, filter, pageAfterId(url))
	return { filter, next, consents: await nameWitnesses(db, consents) }
})

/** What everybody has agreed to and taken back. */
export default function Consents() {
	const { filter, next, consents } = useLoaderData<typeof loader>()
	const { office, people } = useCopy()
	const words = people.consents
	const at = (state: string, kind: string | null) => {
		const query = new URLSearchParams()
		if (state !== 'all') query.set('keadaan', state)
		if (kind !== null) query.set('jenis', kind)
		return query.size > 0 ? `${PATH}?${query}` : PATH
	}
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: people.nav, to: '/bengkel/warga' }, { label: words.title }],
				}}
			/>
			<FilterTabs
				label={words.filterState}
				tabs={consentStates.map((state) => ({
					to: at(state, filter.kind),
					label: words.states[state],
					current: state === filter.state,
				}))}
			/>
			<FilterTabs
				label={words.filterKind}
				tabs={[null, ...consentKinds].map((kind) => ({
					to: at(filter.state, kind),
					label: kind === null ? words.allKinds : words.kinds[kind],
					current: kind === filter.kind,
				}))}
			/>
			{consents.length > 0 ? (
				<ConsentTable consents={consents} />
			) : (
				<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
