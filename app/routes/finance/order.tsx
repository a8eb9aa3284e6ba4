import { useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { EntryTable } from '#app/ui/finance/entry-table.tsx'
import { PartyTable } from '#app/ui/finance/party-table.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayEnter } from '#app/ui/office/use-staff.ts'
import { PaymentFacts } from './payment-facts.tsx'
import { readOrderBooks } from './read-order-books.server.ts'
import { RefundAndDispute } from './refund-facts.tsx'
import { UnitTable } from './unit-table.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		return number ? fill(copy.finance.order.title, { number }) : copy.finance.home.title
	},
}

export const loader = reads(surfaces.finance.access, async ({ params, url, services }) => ({
	...(await readOrderBooks(services, params.number ?? '')),
	askedNow: url.searchParams.has('diminta'),
}))

export default function Order() {
	const order = useLoaderData<typeof loader>()
	const { office, finance, calendar, till } = useCopy()
	const words = finance.order
	const mayEnterOffice = useMayEnter('office')
	return (
		<>
			<PageHeader
				title={
					<span className="flex flex-wrap items-center gap-x-4 gap-y-2">
						<span className="figures">{order.number}</span>
						<span className="font-sans">
							<OrderStateBadge state={order.state} />
						</span>
					</span>
				}
				lead={fill(words.placed, {
					date: momentInWords(order.placedAt, calendar),
					// Who fetches it at the counter has no city.
					who: [order.buyerName || till.atCounter, order.city].filter(Boolean).join(', '),
				})}
				trail={{
					label: office.trail,
					crumbs: [{ label: finance.nav.home, to: '/keuangan' }, { label: order.number }],
				}}
				actions={
					<>
						{mayEnterOffice && (
							<TextLink
								to={`/kantor/pesanan/${order.number}`}
								className="screen-only self-center text-small"
							>
								{words.office}
							</TextLink>
						)}
						<PrintButton />
					</>
				}
			/>
			{order.askedNow && order.refunds.length > 0 && (
				<Notice tone="good" announce className="mb-8">
					{words.askedNow}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Division />
					<Section title={words.unitsTitle}>
						<UnitTable units={order.units} />
					</Section>
					<Section title={words.entriesTitle}>
						{order.entries.length > 0 ? (
							<EntryTable
								caption={words.entriesCaption}
								entries={order.entries}
								withSources={false}
							/>
						) : (
							<p className="py-3 text-muted text-small">{words.noEntries}</p>
						)}
					</Section>
				</div>
				<div className="flex min-w-0 flex-col gap-10">
					<PaymentFacts order={order} />
					<RefundAndDispute order={order} />
				</div>
			</div>
		</>
	)
}

/** What each kind of party got of the price; after a refund, that it was taken back. */
function Division() {
	const { parties, state, savingsFinalAt, itemsSen } = useLoaderData<typeof loader>()
	const { order: words } = useCopy().finance
	return (
		<Section title={words.partiesTitle}>
			{parties.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.notPaid}</p>
			) : (
				<>
					{state === 'refunded' && (
						<Notice tone="warn" className="mt-3">
							{savingsFinalAt ? words.reversedButPremi : words.reversed}
						</Notice>
					)}
					<PartyTable
						caption={fill(words.partiesCaption, { amount: formatRupiah(itemsSen) })}
						parts={parties}
					/>
				</>
			)}
		</Section>
	)
}

export { StaffError as ErrorBoundary }
