import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { addPlace } from '#app/domain/stock/places/add-place.server.ts'
import { listPlaces } from '#app/domain/stock/places/places.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { PlaceForm } from './place-form.tsx'
import { placeSchema } from './place-schema.ts'

export const handle: PageHandle = { title: (copy) => copy.stock.places.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => ({
	places: await listPlaces(db),
	added: url.searchParams.get('tambah'),
	changed: url.searchParams.get('simpan'),
}))

export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const parsed = parseForm(placeSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { code } = await addPlace(services, parsed.value, actor)
	return redirect(`/bengkel/tempat?${new URLSearchParams({ tambah: code })}`, 303)
})

export default function Places() {
	const { places, added, changed } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { places: words } = useCopy().stock
	const said = added
		? fill(words.added, { code: added })
		: changed && fill(words.changed, { code: changed })
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{said && !answer && (
				<Notice tone="good" announce className="mb-6">
					{said}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				{places.length > 0 ? (
					<PlaceTable />
				) : (
					<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
				)}
				<Section title={words.add}>
					<RefusalNotice answer={answer} title={words.refusedTitle} className="my-4" />
					<div className="mt-4">
						<PlaceForm answer={answer} place={null} />
					</div>
				</Section>
			</div>
		</>
	)
}

function PlaceTable() {
	const { places } = useLoaderData<typeof loader>()
	const { places: words } = useCopy().stock
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.code}</Head>
					<Head>{words.name}</Head>
					<Head number>{words.lots}</Head>
					<Head number>{words.free}</Head>
				</tr>
			</thead>
			<tbody>
				{places.map((place) => (
					<tr key={place.id}>
						<th scope="row">
							<TextLink
								to={`/bengkel/tempat/${encodeURIComponent(place.code)}`}
								className="figures"
							>
								{place.code}
							</TextLink>
						</th>
						<Cell>
							{place.name}
							<span className="block text-caption text-muted">{words.kinds[place.kind]}</span>
							{place.isClosed && <Badge>{words.closed}</Badge>}
						</Cell>
						<Cell number>
							<TextLink to={`/bengkel/lot?tempat=${place.id}`}>{place.lots}</TextLink>
						</Cell>
						<Cell number>{place.pieces}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
