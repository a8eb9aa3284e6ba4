import { system } from '#app/domain/audit/actor.ts'
import { bookDrawerCash } from '#app/domain/bookkeeping/book-drawer-cash.server.ts'
import { bookMoneyReceived } from '#app/domain/bookkeeping/book-money-received.server.ts'
import { bookOrderPaid, type OrderPaid } from '#app/domain/bookkeeping/book-order-paid.server.ts'
import { bookOrderRefunded } from '#app/domain/bookkeeping/book-order-refunded.server.ts'
import { bookPaymentFee } from '#app/domain/bookkeeping/book-payment-fee.server.ts'
import { bookTreasuryPaid } from '#app/domain/bookkeeping/book-treasury-paid.server.ts'
import { workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { setFeeRate } from '#app/domain/reconciliation/gateway/set-fee-rate.server.ts'
import {
	type CalendarDate,
	type Clock,
	type Instant,
	nextDate,
	plusMilliseconds,
	startOfDate,
} from '#app/shared/instant.ts'
import { negate, SEN_PER_RUPIAH, type Sen, sen, ZERO } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import {
	type DraftCharge,
	type DraftEntry,
	type DraftMonth,
	type DraftRefund,
	MIDDLE,
	SYNTHETIC_RATE,
	TOLD_UNTIL,
} from './draft-month.ts'

/** In one transaction: one a time would measure the disk. */
const AT_ONCE = 500
const MORNING_MS = 3 * 3_600_000

const morning = (day: CalendarDate): Instant => plusMilliseconds(startOfDate(day), MORNING_MS)

/** The day after all was told. */
export const afterMonth: Clock = { now: () => morning(nextDate(TOLD_UNTIL)) }

/**
 * Puts a month into a database that is migrated and empty: orders and payments as rows, since a
 * checkout for each would take long; what they do to the books by the verbs that book, the
 * gateway's payouts, rate and movements by those that write them down in the shop.
 */
export async function recordMonth(db: Db, month: DraftMonth): Promise<void> {
	const deps = { db, clock: afterMonth }
	await setFeeRate(deps, { ...SYNTHETIC_RATE, reason: 'a synthetic month' }, system)
	const steps = [
		...month.charges.map((charge) => (tx: Tx) => recordCharge(tx, charge)),
		...month.refunds.map((refund) => (tx: Tx) => recordRefund(tx, refund)),
		...month.awaited.map((order) => (tx: Tx) => recordAwaited(tx, order)),
		...ofKind(month, 'money.received').map((entry) => (tx: Tx) => recordTransfer(tx, entry)),
		...ofKind(month, 'cash.deposit').map((entry) => (tx: Tx) => recordDeposit(tx, entry)),
	]
	await inSomeTransactions(db, steps)
	for (const { name, amountSen, day } of ofKind(month, 'payout.arrived')) {
		const arrivedOn = morning(day)
		await recordPayout(deps, { payoutId: name, status: 'paid', amountSen, arrivedOn })
	}
	for (const { name, amountSen } of month.failedPayouts) {
		const arrivedOn = morning(MIDDLE)
		await recordPayout(deps, { payoutId: name, status: 'failed', amountSen, arrivedOn })
	}
	const bought = ofKind(month, 'material.bought')
	await inSomeTransactions(
		db,
		bought.map((entry) => (tx: Tx) => recordPurchase(tx, entry)),
	)
	await importBalance({ ...deps, gateway: gatewayOf(month) })
}

function ofKind({ entries }: DraftMonth, kind: DraftEntry['kind']): DraftEntry[] {
	return entries.filter((entry) => entry.kind === kind)
}

async function inSomeTransactions(
	db: Db,
	steps: readonly ((tx: Tx) => Promise<void>)[],
): Promise<void> {
	for (let from = 0; from < steps.length; from += AT_ONCE) {
		await transaction(db, async (tx) => {
			for (const step of steps.slice(from, from + AT_ONCE)) await step(tx)
		})
	}
}

/** The gateway, as far as its balance is asked for. */
function gatewayOf({ movements }: DraftMonth) {
	const told = movements.map(({ day, ...one }) => ({ ...one, movedAt: morning(day) }))
	return {
		listMovements: async () => told,
		listMovementsOfPayout: async (id: string) => told.filter(({ payoutId }) => payoutId === id),
	}
}

async function recordCharge(tx: Tx, charge: DraftCharge): Promise<void> {
	const { paymentId, orderNumber, chargeId, amountSen, feeSen, day } = charge
	const at = morning(day)
	const balanceTransactionId = `txn_${chargeId}`
	const kept = { fee_sen: feeSen, balance_transaction_id: balanceTransactionId }
	const facts = { charge_id: chargeId, intent_id: `pi_${chargeId}`, ...kept }
	const payment = { id: paymentId, method: 'stripe', amountSen, at } as const
	await insertPayment(tx, { ...payment, dueSen: amountSen, state: 'paid', facts })
	await insertOrder(tx, { number: orderNumber, paymentId, amountSen, at, paidAt: at })
	await bookSale(tx, { orderId: orderNumber, amountSen, at, paidFrom: 'gateway' })
	await bookPaymentFee(tx, { orderId: orderNumber, balanceTransactionId, feeSen, paidAt: at }, at)
}

async function recordRefund(tx: Tx, { refundId, gatewayRefundId, charge, day }: DraftRefund) {
	const at = morning(day)
	const refund = {
		id: refundId,
		payment_id: charge.paymentId,
		channel: 'gateway' as const,
		amount_sen: charge.amountSen,
		reason: 'buyer-request',
		state: 'succeeded' as const,
		gateway_refund_id: gatewayRefundId,
		requested_by: system.kind,
		requested_at: at,
		settled_at: at,
	}
	await tx.insertInto('refunds').values(refund).execute()
	const order = { orderId: charge.orderNumber, refundId, refundedAt: at }
	await bookOrderRefunded(tx, { ...order, paidFrom: 'gateway', savingsFinal: false }, at)
}

/** A buyer's transfer with its code, written down by the treasurer. */
async function recordTransfer(tx: Tx, { name, day, amountSen: takenSen }: DraftEntry) {
	const at = morning(day)
	const code = (takenSen / SEN_PER_RUPIAH) % 1_000
	const codeSen = sen(code * SEN_PER_RUPIAH)
	const amountSen = sen(takenSen - codeSen)
	const facts = { unique_code: code, taken_sen: takenSen }
	const payment = { id: `pay-${name}`, method: 'transfer', amountSen, at } as const
	await insertPayment(tx, { ...payment, dueSen: takenSen, state: 'paid', facts })
	await insertOrder(tx, { number: name, paymentId: `pay-${name}`, amountSen, at, paidAt: at })
	const receipt = {
		id: `receipt-${name}`,
		payment_id: `pay-${name}`,
		amount_sen: takenSen,
		received_on: day,
		outcome: 'paid' as const,
		recorded_by: system.kind,
		recorded_at: at,
	}
	await tx.insertInto('payment_receipts').values(receipt).execute()
	const received = { receiptId: receipt.id, orderId: name, amountSen: takenSen, receivedAt: at }
	await bookMoneyReceived(tx, received, at)
	await bookSale(tx, { orderId: name, amountSen, codeSen, at, paidFrom: 'held' })
}

/** An order whose transfer has come, and nobody has written it down. */
async function recordAwaited(tx: Tx, order: { name: string; amountSen: Sen }): Promise<void> {
	const { name, amountSen: dueSen } = order
	const at = morning(MIDDLE)
	const code = (dueSen / SEN_PER_RUPIAH) % 100 || 1
	const amountSen = sen(dueSen - code * SEN_PER_RUPIAH)
	const payment = { id: `pay-${name}`, method: 'transfer', amountSen, at } as const
	const facts = { unique_code: code }
	await insertPayment(tx, { ...payment, dueSen, state: 'open', facts })
	await insertOrder(tx, { number: name, paymentId: `pay-${name}`, amountSen, at, paidAt: null })
}

/** Cash is sold at the counter and brought to the bank, a drawer for each slip. */
async function recordDeposit(tx: Tx, { name: slip, day, amountSen }: DraftEntry): Promise<void> {
	const at = morning(day)
	const number = `BKL-K${slip}`
	const payment = { id: `pay-${slip}`, method: 'cash', amountSen, at } as const
	await insertPayment(tx, { ...payment, dueSen: amountSen, state: 'paid', facts: {} })
	await insertOrder(tx, { number, paymentId: `pay-${slip}`, amountSen, at, paidAt: at })
	await bookSale(tx, { orderId: number, amountSen, at, paidFrom: 'drawer' })
	const drawerId = `drawer-${slip}`
	await tx.insertInto('drawers').values({ id: drawerId, officer_id: slip, opened_at: at }).execute()
	const sold = { kind: 'sale', amount_sen: amountSen, order_id: number } as const
	const brought = { kind: 'deposit', amount_sen: negate(amountSen), note: slip } as const
	const movements = [sold, brought].map((one) => ({
		id: `${one.kind}-${slip}`,
		drawer_id: drawerId,
		at,
		...one,
	}))
	for (const one of movements) await tx.insertInto('drawer_movements').values(one).execute()
	const moved = { movementId: `deposit-${slip}`, drawerId, amountSen: negate(amountSen), at }
	await bookDrawerCash(tx, { ...moved, kind: 'deposit' }, at)
}

async function recordPurchase(tx: Tx, { name, day, amountSen }: DraftEntry): Promise<void> {
	const bought = { requestId: name, kind: 'purchase', accountCode: workingCapital.code } as const
	const paid = { amountSen: negate(amountSen), paidFrom: 'bank', paidOn: day } as const
	await bookTreasuryPaid(tx, { ...bought, ...paid }, morning(day))
}

interface Payment {
	readonly id: string
	readonly method: 'stripe' | 'transfer' | 'cash'
	readonly amountSen: Sen
	readonly dueSen: Sen
	readonly state: 'paid' | 'open'
	readonly at: Instant
	/** what its way to pay knows beyond */
	readonly facts: object
}

async function insertPayment(tx: Tx, payment: Payment): Promise<void> {
	const { id, method, amountSen, dueSen, state, at, facts } = payment
	const times = { expires_at: at, created_at: at, checked_at: at }
	const paid = { state, paid_at: state === 'paid' ? at : null }
	const sums = { amount_sen: amountSen, due_sen: dueSen }
	await tx
		.insertInto('payments')
		.values({ id, method, ...sums, ...paid, ...times, ...facts })
		.execute()
}

interface Order {
	readonly number: string
	readonly paymentId: string
	readonly amountSen: Sen
	readonly at: Instant
	readonly paidAt: Instant | null
}

async function insertOrder(tx: Tx, order: Order): Promise<void> {
	const { number, paymentId, amountSen, at, paidAt } = order
	const nowhere = {
		address_country: '',
		address_street: '',
		address_line_two: '',
		address_village: '',
		address_district: '',
		address_city: '',
		address_province: '',
		address_postal_code: '',
	}
	const buyer = { buyer_name: 'Siti', buyer_email: 'siti@example.com', buyer_phone: '+62812' }
	const sums = { items_sen: amountSen, shipping_sen: ZERO, total_sen: amountSen }
	await tx
		.insertInto('orders')
		.values({
			id: number,
			number,
			token: number,
			attempt_key: number,
			state: paidAt === null ? 'awaiting-payment' : 'paid',
			channel: 'online',
			language: 'id',
			buyer_note: '',
			delivery: 'counter',
			payment_id: paymentId,
			placed_at: at,
			paid_at: paidAt,
			...buyer,
			...nowhere,
			...sums,
		})
		.execute()
}

interface Sale extends Pick<OrderPaid, 'orderId' | 'paidFrom'> {
	readonly amountSen: Sen
	readonly codeSen?: Sen
	readonly at: Instant
}

/** All of it for the working capital: whose shares they are is nothing to the bank. */
async function bookSale(tx: Tx, { orderId, paidFrom, amountSen, codeSen = ZERO, at }: Sale) {
	const share = { party: 'capital', amountSen } as const
	const shares = [{ shareId: `share-${orderId}`, share }]
	const sums = { totalSen: amountSen, shippingSen: ZERO, codeSen }
	await bookOrderPaid(tx, { orderId, paidAt: at, paidFrom, shares, ...sums }, at)
}
