import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { limitNames } from '#app/domain/stock/adjustments/adjustment.ts'
import { listAdjustments, readLimits } from '#app/domain/stock/adjustments/adjustments.server.ts'
import { setLimit } from '#app/domain/stock/adjustments/set-limit.server.ts'
import { staffAccess } from '#app/http/access.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { wholeNumber } from '#app/http/whole-number.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useSending } from '#app/ui/office/use-sending.ts'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { AdjustmentTable } from './adjustment-table.tsx'
import { nameAdjustments } from './name-adjustments.server.ts'

const MOST = 1_000
const filterSchema = z.enum(['semua', 'menunggu']).catch('semua')
const limitSchema = z.object({ gift: wholeNumber(0, MOST), 'write-off': wholeNumber(0, MOST) })

export const handle: PageHandle = { title: (copy) => copy.stock.list.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const filter = filterSchema.parse(url.searchParams.get('tampil'))
	const waiting = filter === 'menunggu'
	const { adjustments, nextCursor } = await listAdjustments(db, {
		cursor: pageAfterId(url),
		waiting,
	})
	const rows = await nameAdjustments(db, adjustments)
	return { filter, rows, nextCursor, limits: await readLimits(db) }
})

export const action = writes(staffAccess('head'), async ({ form, services, actor }) => {
	const parsed = parseForm(limitSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const before = await readLimits(services.db)
	for (const name of limitNames) {
		const pieces = parsed.value[name]
		if (pieces !== before[name]) await setLimit(services, { name, pieces }, actor)
	}
	return redirect('/bengkel/stok?batas', 303)
})

export default function Adjustments() {
	const { filter, rows, nextCursor } = useLoaderData<typeof loader>()
	const { stock } = useCopy()
	const { list: words } = stock
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<TextLink to="/bengkel/tempat" className="self-center text-small">
						{stock.places.title}
					</TextLink>
				}
			/>
			<FilterTabs
				label={words.filter}
				tabs={(['semua', 'menunggu'] as const).map((name) => ({
					to: name === 'semua' ? '/bengkel/stok' : `/bengkel/stok?tampil=${name}`,
					label: words.filters[name],
					current: name === filter,
				}))}
			/>
			{rows.length > 0 ? (
				<AdjustmentTable rows={rows} />
			) : (
				<EmptyState title={words.emptyTitle}>
					{filter === 'menunggu' ? words.emptyWaiting : words.emptyText}
				</EmptyState>
			)}
			<Pager next={nextCursor} />
			<Limits />
		</>
	)
}

function Limits() {
	const { limits } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { list: words } = useCopy().stock
	const isHead = useStaff()?.role === 'head'
	const [query] = useSearchParams()
	const saving = useSending({})
	return (
		<Section title={words.limitsTitle} lead={words.limitsLead} className="mt-12 max-w-2xl">
			{query.has('batas') && !answer && (
				<Notice tone="good" announce className="my-4">
					{words.saved}
				</Notice>
			)}
			<RefusalNotice answer={answer} className="my-4" />
			<Form method="post" noValidate className="mt-4 flex flex-wrap items-start gap-4">
				{limitNames.map((name) => (
					<TextField
						key={name}
						id={name}
						name={name}
						label={words.limitNames[name]}
						defaultValue={answer?.typed[name] ?? String(limits[name])}
						errors={answer?.faults[name] ? [words.limitFault] : undefined}
						inputMode="numeric"
						autoComplete="off"
						readOnly={!isHead}
						className="w-44"
					/>
				))}
				{isHead && (
					<Button tone="secondary" className="mt-7" busy={saving}>
						{saving ? words.saving : words.save}
					</Button>
				)}
			</Form>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
