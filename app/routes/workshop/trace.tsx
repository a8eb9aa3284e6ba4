import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { ScanButton } from '#app/routes/office/scan-button.tsx'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LotTrace } from './lot-trace.tsx'
import { readTrace } from './read-trace.server.ts'

const LONGEST = 200

export const handle: PageHandle = { title: (copy) => copy.trace.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const code = url.searchParams.get('kode')?.trim().slice(0, LONGEST) || null
	const trace = code === null ? null : await readTrace(db, code, pageAfterId(url))
	if (trace?.kind === 'page') throw redirect(trace.to)
	return { code, trace }
})

/** Where a lot went, and where a piece comes from, by any code. */
export default function TracePage() {
	const { code, trace } = useLoaderData<typeof loader>()
	const { trace: words } = useCopy()
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<Find />
			{trace?.kind === 'lot' && <LotTrace {...trace.lot} />}
			{trace?.kind === 'order' && <OrderTrace />}
			{trace === null && (
				<EmptyState title={code === null ? words.emptyTitle : fill(words.missed, { code })}>
					{words.emptyText}
				</EmptyState>
			)}
		</>
	)
}

function Find() {
	const { code } = useLoaderData<typeof loader>()
	const { trace: words } = useCopy()
	const form = useRef<HTMLFormElement>(null)
	const field = useRef<HTMLInputElement>(null)
	const read = (found: string) => {
		if (!field.current || !form.current) return
		field.current.value = found
		form.current.requestSubmit()
	}
	return (
		<Form method="get" ref={form} className="mb-10 max-w-xl">
			<label htmlFor="kode" className="font-semibold">
				{words.label}
			</label>
			<div className="mt-1.5 flex gap-2">
				<input
					ref={field}
					id="kode"
					name="kode"
					type="search"
					defaultValue={code ?? ''}
					maxLength={LONGEST}
					required
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					className="control min-h-13 min-w-0 flex-1"
				/>
				<Button size="large">{words.nav}</Button>
			</div>
			<ScanButton onRead={read} />
		</Form>
	)
}

/** The pieces of an order, each with the lot it came from. */
function OrderTrace() {
	const { trace } = useLoaderData<typeof loader>()
	const { trace: words } = useCopy()
	const language = useLanguage()
	if (trace?.kind !== 'order') return null
	const { number, state, pieces } = trace.order
	return (
		<Section
			title={fill(words.units, { number })}
			action={<TextLink to={`/kantor/pesanan/${number}`}>{number}</TextLink>}
		>
			<OrderStateBadge state={state} />
			<ol className="mt-2 divide-y divide-line">
				{pieces.map((piece, index) => (
					<li key={piece.id} className="flex items-baseline justify-between gap-4 py-3 text-small">
						<span className={piece.isGone ? 'text-muted line-through' : 'font-semibold'}>
							{fill(words.unit, { position: index + 1 })}: {inLanguage(piece.productName, language)}
							, {inLanguage(piece.variantLabel, language)}
						</span>
						<TextLink to={`/bengkel/lacak?kode=${piece.lotCode}`} className="figures">
							{piece.lotCode}
						</TextLink>
					</li>
				))}
			</ol>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
