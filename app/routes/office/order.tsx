import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { staffWhoMay } from '#app/domain/orders/life.ts'
import { packOrder } from '#app/domain/orders/pack-order.server.ts'
import { sendOrderSchema } from '#app/domain/orders/parcel.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayEnter } from '#app/ui/office/use-staff.ts'
import { DeliveryFacts } from './delivery-facts.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderPicks } from './order-picks.tsx'
import { OrderSide } from './order-side.tsx'
import { PackForm } from './pack-form.tsx'
import { readOrder } from './read-order.server.ts'
import { RefundSection } from './refund-section.tsx'
import { HandOverForm, SendForm } from './send-form.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		return number ? fill(copy.office.order.title, { number }) : copy.office.orders.title
	},
}

export const loader = reads(surfaces.office.access, async ({ params, url, services }) => ({
	...(await readOrder(services, params.number ?? '')),
	sentNow: url.searchParams.has('terkirim'),
	doneNow: doneNow(url),
}))

/** What another page of this order has just done. */
function doneNow(url: URL): 'asked' | 'back' | 'swap' | null {
	if (url.searchParams.has('diminta')) return 'asked'
	if (url.searchParams.has('kembali')) return 'back'
	return url.searchParams.has('pengganti') ? 'swap' : null
}

const maySend = staffAccess(...staffWhoMay('sent'))

export const action = writes(maySend, async ({ params, form, services, actor }) => {
	const number = params.number ?? ''
	if (form.get('step') === 'pack') {
		await packOrder(services, { number }, actor)
		return redirect(`/kantor/pesanan/${number}`, 303)
	}
	const parsed = parseForm(sendOrderSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	await sendOrder(services, { number, ...parsed.value }, actor)
	return redirect(`/kantor/pesanan/${number}?terkirim`, 303)
})

export default function Order() {
	const order = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, calendar } = useCopy()
	const words = office.order
	const mayReadBooks = useMayEnter('finance')
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
				lead={fill(words.placed, { date: momentInWords(order.placedAt, calendar) })}
				trail={{
					label: office.trail,
					crumbs: [{ label: office.nav.orders, to: '/kantor/pesanan' }, { label: order.number }],
				}}
				actions={
					<>
						{mayReadBooks && (
							<TextLink
								to={`/keuangan/pesanan/${order.number}`}
								className="screen-only self-center text-small"
							>
								{words.books}
							</TextLink>
						)}
						{(order.state === 'paid' || order.state === 'sent') && !order.refunding && (
							<TextLink
								to={`/kantor/pesanan/${order.number}/surat.pdf`}
								reloadDocument
								className="screen-only self-center text-small"
							>
								{words.papers}
							</TextLink>
						)}
						<PrintButton />
					</>
				}
			/>
			<Standing />
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<OrderPicks picks={order.picks} />
				<OrderSide order={order} className="lg:col-start-2 lg:row-span-3 lg:row-start-1" />
				{order.state === 'paid' && order.packedAt === null && <PackForm />}
				{order.state === 'paid' &&
					(order.isCollected ? (
						<HandOverForm number={order.number} answer={answer} />
					) : (
						<SendForm answer={answer} />
					))}
				{order.delivery && (
					<DeliveryFacts delivery={order.delivery} isCollected={order.isCollected} />
				)}
				<RefundSection order={order} />
				<OrderHistory events={order.events} />
			</div>
		</>
	)
}

/** What this state means for whoever holds the parcel. */
function Standing() {
	const {
		state,
		sentNow,
		doneNow: done,
		delivery,
		refunding,
		packedAt,
	} = useLoaderData<typeof loader>()
	const { office, refunds } = useCopy()
	const { order: words, orderWork } = office
	if (done === 'asked') return <Said tone="good">{refunds.request.asked}</Said>
	if (done === 'back') return <Said tone="good">{refunds.back.done}</Said>
	if (done === 'swap') return <Said tone="good">{refunds.swap.sent}</Said>
	if (refunding) return <Said tone="warn">{words.refunding}</Said>
	switch (state) {
		case 'awaiting-payment':
			return <Said tone="info">{words.notYetPaid}</Said>
		case 'cancelled':
		case 'expired':
		case 'voided':
			return <Said tone="info">{words.closed}</Said>
		case 'refunded':
			return <Said tone="warn">{delivery ? words.refundedSent : words.refundedUnsent}</Said>
		case 'sent':
			return sentNow ? <Said tone="good">{words.sentNow}</Said> : null
		case 'paid':
			return packedAt ? <Said tone="info">{orderWork.packing.done}</Said> : null
		case 'received':
		case 'complained':
		case 'refund-due':
		case 'completed':
			return null
	}
}

function Said({ tone, children }: { tone: 'good' | 'info' | 'warn'; children: string }) {
	return (
		<Notice tone={tone} announce={tone === 'good'} className="mb-8">
			{children}
		</Notice>
	)
}

export { StaffError as ErrorBoundary }
