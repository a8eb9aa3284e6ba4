import type Stripe from 'stripe'
import type { BalanceMovement, PaymentGateway } from '#app/domain/payments/gateway.ts'
import { milliseconds, toInstant } from '#app/shared/instant.ts'
import { add, sen } from '#app/shared/money.ts'

type Movements = Pick<PaymentGateway, 'listMovements' | 'listMovementsOfPayout'>
type Call = <T>(request: () => Promise<T>) => Promise<T>

const CURRENCY = 'idr'
/** Stripe's word for what of a fee is tax; in Indonesia PPN. */
const TAX = 'tax'

/** The part of the gateway that is about its balance: Stripe's balance transactions. */
export function movementsAt(stripe: Stripe, call: Call): Movements {
	const list = (params: Stripe.BalanceTransactionListParams) =>
		call(async () => {
			const movements: BalanceMovement[] = []
			const all = stripe.balanceTransactions.list({ ...params, currency: CURRENCY, limit: 100 })
			for await (const transaction of all) movements.push(movementOf(transaction))
			return movements
		})
	return {
		listMovements: (since) =>
			list(since ? { created: { gte: Math.floor(milliseconds(since) / 1000) } } : {}),
		listMovementsOfPayout: (payout) => list({ payout }),
	}
}

function movementOf(transaction: Stripe.BalanceTransaction): BalanceMovement {
	const taxes = transaction.fee_details.filter(({ type }) => type === TAX)
	const { source } = transaction
	return {
		movementId: transaction.id,
		kind: transaction.type,
		sourceId: typeof source === 'string' ? source : (source?.id ?? null),
		amountSen: sen(transaction.amount),
		feeSen: sen(transaction.fee),
		vatSen: add(...taxes.map(({ amount }) => sen(amount))),
		movedAt: toInstant(new Date(transaction.created * 1000)),
	}
}
