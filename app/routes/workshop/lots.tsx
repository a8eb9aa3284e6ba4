import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isLot, listLots } from '#app/domain/stock/lots.server.ts'
import { listPlaces } from '#app/domain/stock/places/places.server.ts'
import { setPlace } from '#app/domain/stock/places/set-place.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { LookupForm } from '#app/ui/office/lookup-form.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useSending } from '#app/ui/office/use-sending.ts'
import { readLotCodes } from './label-fields.ts'
import { LotTable } from './lot-table.tsx'
import { typedIn } from './opname-steps.server.ts'
import { readLotFilter } from './read-lot-filter.server.ts'
import { SheetLinks } from './sheet-links.tsx'

export const handle: PageHandle = { title: (copy) => copy.workshop.lots.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const wanted = url.searchParams.get('cari')?.trim().toUpperCase() || null
	if (wanted && (await isLot(db, wanted))) {
		throw redirect(`/bengkel/lot/${encodeURIComponent(wanted)}`)
	}
	const filter = await readLotFilter(db, url.searchParams)
	const page = await listLots(db, { ...filter, cursor: pageAfterId(url) })
	const { shown, placeId = null, sku } = filter
	const places = (await listPlaces(db)).filter((place) => !place.isClosed)
	return { ...page, shown, placeId, sku, missed: wanted, places }
})

/** Tags of the ticked lots, or another place for them. */
export const action = writes(surfaces.workshop.access, async ({ form, services, actor }) => {
	const chosen = form.getAll('lot').filter((value) => typeof value === 'string')
	const codes = readLotCodes(new URLSearchParams(chosen.map((code) => ['lot', code])))
	if (codes.length === 0) return faulty({ typed: {}, faults: { lot: 'none' } })
	if (typedIn(form, 'intent') === 'tags') {
		const query = new URLSearchParams(codes.map((code) => ['lot', code]))
		return redirect(`/bengkel/label?${query}`, 303)
	}
	const placeCode = typedIn(form, 'place')
	const moved = await setPlace(services, { lotCodes: codes, placeCode }, actor)
	return redirect(`/bengkel/lot?pindah=${moved}`, 303)
})

export default function Lots() {
	const { lots, nextCursor, shown, placeId, sku, missed } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const words = useCopy().workshop.lots
	const [query] = useSearchParams()
	const moved = query.get('pindah')
	const narrowed = {
		...(placeId !== null && { tempat: placeId }),
		...(sku !== null && { barang: sku }),
	}
	const at = (name: string) =>
		`/bengkel/lot?${new URLSearchParams({ ...(name === 'ada' && { tampil: name }), ...narrowed })}`
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
						missedWords={words.notFound}
					/>
				}
			/>
			{moved !== null && !answer && (
				<Notice tone="good" announce className="mb-6">
					{fill(words.moved, { count: Number(moved) || 0 })}
				</Notice>
			)}
			<RefusalNotice answer={answer} className="mb-6" />
			{answer?.faults.lot && (
				<Notice tone="bad" announce className="mb-6">
					{words.noneChosen}
				</Notice>
			)}
			<FilterTabs
				label={words.filter}
				tabs={(['semua', 'ada'] as const).map((name) => ({
					to: at(name),
					label: words.filters[name],
					current: name === shown,
				}))}
			/>
			<Narrow />
			{lots.length > 0 ? (
				<Chosen />
			) : (
				<EmptyState title={words.emptyTitle}>
					{placeId || sku ? words.noMatch : shown === 'ada' ? words.emptyOnSale : words.emptyText}
				</EmptyState>
			)}
			<Pager next={nextCursor} />
		</>
	)
}

function Narrow() {
	const { places, placeId, sku, shown } = useLoaderData<typeof loader>()
	const { workshop, opname } = useCopy()
	const { lots: words, lot } = workshop
	const query = { tampil: shown, tempat: placeId ?? '', barang: sku ?? '' }
	return (
		<div className="screen-only mb-4 flex flex-wrap items-center justify-between gap-4">
			<form method="get" className="flex flex-wrap gap-2">
				{shown === 'ada' && <input type="hidden" name="tampil" value="ada" />}
				<select
					name="tempat"
					aria-label={words.place}
					defaultValue={placeId ?? ''}
					className="control control-select w-auto"
				>
					<option value="">{words.anyPlace}</option>
					{places.map(({ id, code, name }) => (
						<option key={id} value={id}>
							{code} · {name}
						</option>
					))}
					<option value="none">{opname.unplaced}</option>
				</select>
				<input
					name="barang"
					aria-label={lot.sku}
					placeholder={lot.sku}
					defaultValue={sku ?? ''}
					maxLength={40}
					autoComplete="off"
					className="control w-40"
				/>
				<Button tone="secondary">{words.apply}</Button>
			</form>
			<SheetLinks name="lot" query={query} />
		</div>
	)
}

function Chosen() {
	const { lots, places } = useLoaderData<typeof loader>()
	const words = useCopy().workshop.lots
	const printing = useSending({ intent: 'tags' })
	const moving = useSending({ intent: 'move' })
	return (
		<Form method="post">
			<LotTable lots={lots} choosable />
			<div className="screen-only mt-4 flex flex-wrap items-center gap-3">
				<span className="text-muted text-small">{words.withChosen}</span>
				<Button name="intent" value="tags" tone="secondary" size="small" busy={printing}>
					{words.printTags}
				</Button>
				{places.length > 0 && (
					<>
						<select name="place" aria-label={words.move} className="control control-select w-auto">
							{places.map(({ code, name }) => (
								<option key={code} value={code}>
									{code} · {name}
								</option>
							))}
						</select>
						<Button name="intent" value="move" tone="secondary" size="small" busy={moving}>
							{moving ? words.moving : words.moveSubmit}
						</Button>
					</>
				)}
			</div>
		</Form>
	)
}

export { StaffError as ErrorBoundary }
