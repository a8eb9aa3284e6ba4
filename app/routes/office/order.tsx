import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { deliverAtCounter } from '#app/domain/orders/at-counter/deliver-at-counter.server.ts'
import { staffWhoMay } from '#app/domain/orders/life.ts'
import { packOrder } from '#app/domain/orders/pack-order.server.ts'
import { sendParcelSchema } from '#app/domain/orders/parcel.ts'
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
import { readChosenPieces } from './chosen-pieces.server.ts'
import { DeliveryFacts } from './delivery-facts.tsx'
import { OrderHistory } from './order-history.tsx'
import { OrderPicks } from './order-picks.tsx'
import { OrderSide } from './order-side.tsx'
import { PackForm } from './pack-form.tsx'
import { type OrderView, readOrder } from './read-order.server.ts'
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
	sentNow: url.searchParams.has('terkirim') || url.searchParams.has('diserahkan'),
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
	if (form.get('step') === 'hand-over') {
		await deliverAtCounter(services, { number }, actor)
		return redirect(`/kantor/pesanan/${number}?diserahkan`, 303)
	}
	const parsed = parseForm(sendParcelSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const unitIds = readChosenPieces(form)
	await sendOrder(services, { number, ...parsed.value, unitIds }, actor)
	return redirect(`/kantor/pesanan/${number}?terkirim`, 303)
})

export default function Order() {
	const order = useLoaderData<typeof loader>()
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
						{order.mayPrint && (
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
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
				<OrderPicks picks={order.picks} isRest={order.state === 'part-sent'} />
				<OrderSide order={order} className="lg:col-start-2 lg:row-span-2 lg:row-start-1" />
				<div className="flex min-w-0 flex-col gap-10">
					<WorkForms order={order} />
					{order.delivery && (
						<DeliveryFacts
							number={order.number}
							delivery={order.delivery}
							isCollected={order.isCollected}
							isPart={order.state === 'part-sent'}
							mayPrint={order.mayPrint}
						/>
					)}
					<RefundSection order={order} />
					<OrderHistory events={order.events} />
				</div>
			</div>
		</>
	)
}

/** What can be done with it now. */
function WorkForms({ order }: { order: OrderView }) {
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { number, picks, delivery } = order
	return (
		<>
			{order.mayPack && <PackForm />}
			{order.mayHandOver && <HandOverForm answer={answer} />}
			{order.maySend && (
				<SendForm key={delivery?.parcels.length} number={number} picks={picks} answer={answer} />
			)}
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
		isDisputed,
		packedAt,
	} = useLoaderData<typeof loader>()
	const { office, refunds, refusals } = useCopy()
	const { order: words, orderWork, parcels } = office
	if (done === 'asked') return <Said tone="good">{refunds.request.asked}</Said>
	if (done === 'back') return <Said tone="good">{refunds.back.done}</Said>
	if (done === 'swap') return <Said tone="good">{refunds.swap.sent}</Said>
	if (isDisputed) return <Said tone="warn">{refusals['orders.disputed']}</Said>
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
		case 'part-sent':
			if (sentNow) return <Said tone="good">{parcels.partNow}</Said>
			return packedAt ? <Said tone="info">{orderWork.packing.done}</Said> : null
		case 'paid':
			return packedAt ? <Said tone="info">{orderWork.packing.done}</Said> : null
		case 'received':
			return sentNow ? <Said tone="good">{parcels.handedNow}</Said> : null
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
