import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { changePlace } from '#app/domain/stock/places/change-place.server.ts'
import { getPlace } from '#app/domain/stock/places/places.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { PlaceForm } from './place-form.tsx'
import { placeSchema } from './place-schema.ts'

export const handle: PageHandle = { title: (copy) => copy.stock.places.title }

export const loader = reads(surfaces.workshop.access, async ({ params, services: { db } }) =>
	getPlace(db, params.code ?? ''),
)

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const parsed = parseForm(placeSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const code = params.code ?? ''
		const isClosed = parsed.value.isClosed !== undefined
		await changePlace(services, { ...parsed.value, code, isClosed }, actor)
		return redirect(`/bengkel/tempat?${new URLSearchParams({ simpan: code })}`, 303)
	},
)

export default function PlacePage() {
	const place = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { stock, office } = useCopy()
	const { places: words } = stock
	return (
		<div className="max-w-xl">
			<PageHeader
				title={fill(words.changeOf, { code: place.code })}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.title, to: '/bengkel/tempat' }, { label: place.code }],
				}}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<PlaceForm answer={answer} place={place} />
		</div>
	)
}

export { StaffError as ErrorBoundary }
