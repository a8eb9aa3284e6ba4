import { isHeldByDispute, mayHappen } from '#app/domain/orders/life.ts'
import { TWO_PERSONS_ABOVE_SEN } from '#app/domain/orders/refund.ts'
import {
	previewRefund,
	refundChoices,
} from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { isByHand } from '#app/domain/payments/method.ts'
import { refusalData } from '#app/http/refusal-response.ts'
import type { Services } from '#app/services.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { readWish } from './refund-wish.server.ts'

/** What can be asked for, and what the wish in the address would do. */
export async function readRefundRequest(db: Services['db'], number: string, url: URL) {
	const choices = await refundChoices(db, number)
	const chosen = readWish(url.searchParams)
	const wish = chosen && 'wish' in chosen ? chosen.wish : null
	const seen = wish === null ? null : await preview(db, number, wish)
	const { order, method, leftSen, isAsked, pieces } = choices
	return {
		number,
		leftSen,
		isAsked,
		pieces,
		isDisputed: isHeldByDispute('refund-asked', order.dispute),
		mayAsk: mayHappen('refund-asked', order.state) && leftSen > 0,
		isByHand: isByHand(method),
		limitSen: TWO_PERSONS_ABOVE_SEN,
		chosen: [...url.searchParams].map(([name, value]) => ({ name, value })),
		fault: chosen && 'fault' in chosen ? chosen.fault : null,
		effects: seen && 'effects' in seen ? seen.effects : null,
		refusal: seen && 'refusal' in seen ? seen.refusal : null,
	}
}

export type RefundRequestView = Awaited<ReturnType<typeof readRefundRequest>>

async function preview(
	db: Services['db'],
	number: string,
	wish: Parameters<typeof previewRefund>[2],
) {
	try {
		return { effects: await previewRefund(db, number, wish) }
	} catch (error) {
		if (!isRefusal(error)) throw error
		return refusalData(error)
	}
}
