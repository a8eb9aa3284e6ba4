import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { givenBackOf } from '#app/domain/documents/given-back-sums.server.ts'
import { cancelOrder } from '#app/domain/orders/cancel-order.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { isWithCourier } from '#app/domain/orders/parcels/parcels-sent.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { recipientOf, serviceOf } from '#app/domain/orders/recipient.ts'
import { countReplacementsWaiting } from '#app/domain/orders/refunds/units-gone.server.ts'
import { resumePayment } from '#app/domain/orders/resume-payment.server.ts'
import { settleOrder } from '#app/domain/orders/settle-order.server.ts'
import { counterTimes } from '#app/domain/shipping/counter-times.server.ts'
import { trackingLink } from '#app/domain/shipping/tracking.ts'
import { trackingPages } from '#app/domain/shipping/tracking-pages.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import type { Services } from '#app/services.server.ts'
import { localPath } from '#app/shared/local-path.ts'
import { subtract } from '#app/shared/money.ts'
import script from '#app/ui/islands/paying.island.ts?island'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import type { HandPayment } from '#app/ui/storefront/hand-payment.ts'
import { IslandScript } from '#app/ui/storefront/island-script.tsx'
import { KeepLink } from '#app/ui/storefront/keep-link.tsx'
import { OrderGoods, OrderMoney } from '#app/ui/storefront/order-details.tsx'
import { OrderRefunds } from '#app/ui/storefront/order-refunds.tsx'
import { OrderSteps } from '#app/ui/storefront/order-steps.tsx'
import { OrderStory } from '#app/ui/storefront/order-story.tsx'
import type { OrderView } from '#app/ui/storefront/order-view.ts'
import { PayByHand } from '#app/ui/storefront/pay-by-hand.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { readHandPayment } from './read-hand-payment.server.ts'

const REFRESH_SECONDS = 4
/** After this many looks the buyer is left to look again: a page is not to move for ever. */
const MOST_REFRESHES = 10

const intentSchema = z.object({ intent: z.enum(['pay', 'cancel', 'received']) })

export const handle: PageHandle = {
	title: (copy, data) => {
		const view = (data as { view?: OrderView } | undefined)?.view
		const { titles } = copy.common.errors
		return view ? fill(copy.storefront.order.title, { number: view.number }) : titles[404]
	},
}

/**
 * Whoever has the link may see the order, so the link is kept from others: not stored by caches,
 * not passed on to other sites, not found by search engines. A buyer who comes back from paying is
 * shown what the gateway says; while it says nothing yet, the page looks again by itself for a
 * while.
 */
export const loader = reads(
	publicAccess,
	async ({ params, url, services, language, responseHeaders }) => {
		responseHeaders.set('cache-control', 'no-store')
		responseHeaders.set('referrer-policy', 'same-origin')
		responseHeaders.set('x-robots-tag', 'noindex')
		const token = params.token ?? ''
		const isBack = url.searchParams.get('bayar') === 'selesai'
		if (isBack) await settleOrder(services, { token })
		const page = await getOrderPage(services.db, token)
		const hand = await readHandPayment(services, page)
		const given = await givenBackOf(services.db, page)
		const view = viewOf(page, { hand, given, ...(await deliveryFacts(services, page)) })
		const own = `/pesanan/${token}`
		if (isBack && view.state !== 'awaiting-payment') throw redirect(own, 303)
		const looks = Number(url.searchParams.get('kali') ?? 0)
		if (isBack && looks < MOST_REFRESHES) {
			const again = new URLSearchParams({ bayar: 'selesai', kali: String(looks + 1) })
			responseHeaders.set('refresh', `${REFRESH_SECONDS}; url=${localPath(language, own)}?${again}`)
		}
		const { buyer_email: email, buyer_phone: phone } = page.order
		const isUnmailed = email === '' && phone !== ''
		const link = isUnmailed ? services.links.orderPage(token, language) : null
		return { view, own, isBack, hand, link }
	},
)

export const action = writes(publicAccess, async ({ params, form, services }) => {
	const wish = parseForm(intentSchema, form)
	if (!('value' in wish)) throw unreadableInput()
	const token = params.token ?? ''
	if (wish.value.intent === 'pay') {
		const { payUrl } = await resumePayment(services, { token })
		return redirect(payUrl, 303)
	}
	await (wish.value.intent === 'received' ? receiveOrder : cancelOrder)(services, { token })
	return redirect(`/pesanan/${token}`, 303)
})

/** When the counter is open, where what was sent can be followed, and whether more will follow. */
async function deliveryFacts(
	{ db, clock }: Pick<Services, 'db' | 'clock'>,
	{ order, parcels }: Awaited<ReturnType<typeof getOrderPage>>,
) {
	return {
		counter: serviceOf(order) === null ? await counterTimes(db, clock.now()) : null,
		tracking: parcels.length > 0 ? await trackingPages(db) : [],
		isExchanging: parcels.length > 0 && (await countReplacementsWaiting(db, order.id)) > 0,
	}
}

type DeliveryFacts = Awaited<ReturnType<typeof deliveryFacts>>

/** What the page shows, and nothing else of the order: loaders can be asked without their page. */
function viewOf(
	{
		order,
		lines,
		parties,
		payment,
		refunds,
		isRefunding,
		keepsNothing,
		parcels,
		left,
	}: Awaited<ReturnType<typeof getOrderPage>>,
	{
		hand,
		given,
		counter,
		tracking,
		isExchanging,
	}: DeliveryFacts & {
		hand: HandPayment | null
		given: Awaited<ReturnType<typeof givenBackOf>>
	},
): OrderView {
	return {
		number: order.number,
		state: order.state,
		method: payment.method,
		isCancelling: order.cancel_asked_at !== null,
		isProofWaiting: hand?.proof?.state === 'waiting',
		isRefunding,
		isExchanging,
		keepsNothing,
		leftSen: given.back.length > 0 ? given.leftSen : null,
		refunds: refunds.filter(({ state }) => state !== 'requested' && state !== 'declined'),
		placedAt: order.placed_at,
		paidAt: order.paid_at,
		sentAt: order.sent_at,
		payUntil: payment.expires_at,
		parcels: parcels.map(({ id: _, ...parcel }) => ({
			...parcel,
			trackAt: isWithCourier(parcel)
				? trackingLink(tracking, parcel.courier, parcel.trackingNumber)
				: null,
		})),
		left,
		receivedAt: order.received_at,
		completedAt: order.savings_final_at,
		complaintUntil: order.complaint_until,
		isFinal: order.savings_final_at !== null,
		lines,
		itemsSen: order.items_sen,
		shippingSen: order.shipping_sen,
		totalSen: order.total_sen,
		codeSen: subtract(payment.due_sen, order.total_sen),
		parties,
		recipient: recipientOf(order),
		service: serviceOf(order),
		counter,
		note: order.buyer_note,
	}
}

export default function OrderPage() {
	const { view, own, isBack, hand, link } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { order: words } = useCopy().storefront
	return (
		<div className="page-width pt-8 pb-20 md:pt-12">
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-8" />
			{link !== null && <KeepLink link={link} className="mb-8" />}
			{/* Two columns on a desk; on a phone one, in the order in which it is asked for. */}
			<div className="flex flex-col gap-x-14 gap-y-12 lg:grid lg:grid-cols-2 lg:items-start">
				<div className="contents lg:flex lg:flex-col lg:gap-12">
					<OrderStory view={view} own={own} isBack={isBack}>
						{hand && <PayByHand hand={hand} own={own} />}
					</OrderStory>
					<OrderGoods view={view} own={own} className="max-lg:order-2" />
				</div>
				<div className="contents lg:flex lg:flex-col lg:gap-8">
					<OrderSteps view={view} className="max-lg:order-1" />
					<OrderRefunds view={view} className="max-lg:order-1" />
					<OrderMoney view={view} className="max-lg:order-3" />
				</div>
			</div>
			<Notice className="mt-12">{words.keep}</Notice>
			{(hand || view.parcels.length > 0) && <IslandScript src={script} />}
		</div>
	)
}

export { ShopError as ErrorBoundary }
