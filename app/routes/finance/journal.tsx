import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { journalPage } from '#app/domain/bookkeeping/journal-pages.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { EntryTable } from '#app/ui/finance/entry-table.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { GeneralJournal } from './general-journal.tsx'
import { nameSources } from './name-sources.server.ts'

const viewSchema = z.enum(['ringkas', 'rinci']).catch('ringkas')

export const handle: PageHandle = { title: (copy) => copy.finance.journal.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const { entries, next } = await journalPage(db, pageAfterNumber(url))
	const view = viewSchema.parse(url.searchParams.get('tampil'))
	return { entries: await nameSources(db, entries), next, view }
})

export default function Journal() {
	const { entries, next, view } = useLoaderData<typeof loader>()
	const { journal: words } = useCopy().finance
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			{entries.length > 0 ? (
				<>
					<FilterTabs
						label={words.views}
						tabs={(['ringkas', 'rinci'] as const).map((name) => ({
							to: name === 'ringkas' ? '/keuangan/jurnal' : `/keuangan/jurnal?tampil=${name}`,
							label: words.viewNames[name],
							current: name === view,
						}))}
					/>
					{view === 'rinci' ? (
						<GeneralJournal entries={entries} />
					) : (
						<EntryTable caption={words.caption} entries={entries} long />
					)}
				</>
			) : (
				<EmptyList title={words.empty}>{words.emptyText}</EmptyList>
			)}
			<Pager next={next} />
		</>
	)
}

export { StaffError as ErrorBoundary }
