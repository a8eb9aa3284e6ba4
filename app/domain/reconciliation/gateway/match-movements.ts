import type { Exception, ExceptionKind } from '#app/domain/reconciliation/exceptions/exception.ts'
import { daysBetween } from '#app/domain/reconciliation/matching/items.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, negate, subtract } from '#app/shared/money.ts'
import { feeOn, rateOn } from './fee.ts'
import type { BookedCharge, GatewayFacts, GatewayMovement } from './gateway-facts.ts'

/** Money is paid out within days; what lies longer was forgotten. */
export const MOST_DAYS_UNPAID = 10

const IS_CHARGE = /^(charge|payment)$/
const IS_REFUND = /^(refund|payment_refund)$/
const IS_REFUND_FAILURE = /^(refund_failure|payment_failure_refund)$/
const IS_PAYOUT = /^(payout|payout_failure)$/

/** What of the gateway's movements belongs to the books, and what does not. */
export interface MatchedMovements {
	/** ids of movements that agree with the books in everything */
	readonly matched: readonly string[]
	readonly exceptions: readonly Exception[]
}

/**
 * Holds every movement of the gateway's balance against the books, by the ids that both keep: a
 * charge against its order, a refund, a dispute and a payout against theirs, a fee against the
 * rate, and a payout against the sum of what it is made of. The tolerance is zero. What one side
 * has and the other has not is an exception, as is every difference; the order they are given in
 * does not matter.
 */
export function matchMovements(facts: GatewayFacts): MatchedMovements {
	const charges = new Map(facts.charges.map((one) => [one.chargeId, one]))
	const refunds = new Map(facts.refunds.map((one) => [one.gatewayRefundId, one]))
	const disputes = new Set(facts.disputeMovements)
	const payouts = new Map(facts.payouts.map((one) => [one.payoutId, one]))
	const judge = (one: GatewayMovement): Exception | undefined => {
		const source = one.sourceId ?? ''
		if (IS_CHARGE.test(one.kind)) return judgeCharge(one, charges.get(source), facts)
		if (IS_REFUND.test(one.kind)) {
			const refund = refunds.get(source)
			if (!refund) return of('refund-unmatched', one)
			const differs = add(one.amountSen, refund.amountSen)
			return differs === 0 ? undefined : of('refund-differs', one, differs)
		}
		if (IS_REFUND_FAILURE.test(one.kind)) {
			return refunds.has(source) ? undefined : of('refund-unmatched', one)
		}
		if (IS_PAYOUT.test(one.kind)) return payouts.has(source) ? undefined : of('payout-unknown', one)
		if (one.kind === 'adjustment') {
			return disputes.has(one.id) ? undefined : of('dispute-unmatched', one)
		}
		return of('movement-unknown', one)
	}
	const found = facts.movements.flatMap((one) => judge(one) ?? [])
	const wrong = new Set(found.map(({ subject }) => subject.id))
	return {
		matched: facts.movements.map(({ id }) => id).filter((id) => !wrong.has(id)),
		exceptions: [...found, ...missing(facts), ...wrongSums(facts), ...unpaid(facts)],
	}
}

function of(kind: ExceptionKind, one: GatewayMovement, amountSen = one.amountSen): Exception {
	const subject = { kind: 'transaction', id: one.id } as const
	return { kind, day: one.day, amountSen, subject, label: one.sourceId ?? one.id }
}

function judgeCharge(
	one: GatewayMovement,
	charge: BookedCharge | undefined,
	{ rates }: GatewayFacts,
): Exception | undefined {
	if (!charge) return of('charge-without-order', one)
	const differs = subtract(one.amountSen, charge.amountSen)
	if (differs !== 0) return of('charge-differs', one, differs)
	const rate = rateOn(rates, one.day)
	const expected = rate && feeOn(one.amountSen, rate)
	if (expected && expected.vatSen > 0 && one.vatSen === 0) {
		return of('fee-without-vat', one, negate(expected.vatSen))
	}
	const feeSen = expected?.feeSen ?? charge.feeSen ?? one.feeSen
	const isBooked = charge.feeSen === null || charge.feeSen === one.feeSen
	const isRight = one.feeSen === feeSen && (!expected || one.vatSen === expected.vatSen)
	if (isRight && isBooked) return undefined
	return of('fee-differs', one, subtract(one.feeSen, isRight ? (charge.feeSen ?? feeSen) : feeSen))
}

/** What the books have and the gateway does not know, once it was asked about the day after. */
function missing({ movements, charges, refunds, toldUntil }: GatewayFacts): Exception[] {
	const sources = new Set(movements.map(({ sourceId }) => sourceId))
	const isTold = (day: CalendarDate) => day < toldUntil
	return [
		...charges
			.filter((one) => !sources.has(one.chargeId) && isTold(one.day))
			.map(
				(one): Exception => ({
					kind: 'order-without-charge',
					day: one.day,
					amountSen: negate(one.amountSen),
					subject: { kind: 'payment', id: one.paymentId },
					label: one.orderNumber,
				}),
			),
		...refunds
			.filter((one) => !sources.has(one.gatewayRefundId) && isTold(one.day))
			.map(
				(one): Exception => ({
					kind: 'refund-missing',
					day: one.day,
					amountSen: one.amountSen,
					subject: { kind: 'refund', id: one.refundId },
					label: one.orderNumber,
				}),
			),
	]
}

/** A payout is the sum of what it is made of, after fees. */
function wrongSums({ movements, payouts }: GatewayFacts): Exception[] {
	const parts = Map.groupBy(
		movements.filter(({ kind, payoutId }) => payoutId !== null && !IS_PAYOUT.test(kind)),
		({ payoutId }) => payoutId,
	)
	return payouts.flatMap(({ payoutId, amountSen, day }): Exception[] => {
		const made = parts.get(payoutId)
		if (!made) return []
		const sumSen = add(...made.map((one) => subtract(one.amountSen, one.feeSen)))
		const differs = subtract(amountSen, sumSen)
		if (differs === 0) return []
		const subject = { kind: 'payout', id: payoutId } as const
		return [{ kind: 'payout-sum-differs', day, amountSen: differs, subject, label: payoutId }]
	})
}

/** What lies at the gateway although it should have been paid out. */
function unpaid({ movements, toldUntil }: GatewayFacts): Exception[] {
	return movements
		.filter(
			({ kind, payoutId, day }) =>
				IS_CHARGE.test(kind) && payoutId === null && daysBetween(day, toldUntil) > MOST_DAYS_UNPAID,
		)
		.map((one) => of('never-paid-out', one, subtract(one.amountSen, one.feeSen)))
}
