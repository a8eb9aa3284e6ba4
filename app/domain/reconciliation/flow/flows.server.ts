import { cashInTill } from '#app/domain/bookkeeping/chart.ts'
import { sumAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { orderNumbersOf } from '#app/domain/orders/by-hand/order-numbers.server.ts'
import { type PaidSale, paidSales } from '#app/domain/orders/paid-sales/paid-sales.server.ts'
import {
	disputesMoved,
	type PaymentAsked,
	paymentsAsked,
	refundsAsked,
} from '#app/domain/payments/books/payments-asked.server.ts'
import type { GatewayMovement } from '#app/domain/reconciliation/gateway/gateway-facts.ts'
import { lastDayTold, movementsOf } from '#app/domain/reconciliation/gateway/movements.server.ts'
import { type BookLine, bookLines } from '#app/domain/reconciliation/matching/book-lines.server.ts'
import type { Days } from '#app/domain/reconciliation/matching/store.server.ts'
import { daysTold } from '#app/domain/reconciliation/statement-days.server.ts'
import { dateInMagetan, nextDate, startOfDate } from '#app/shared/instant.ts'
import { add, negate, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import type { Flow } from './flow.ts'
import { type Banked, followCard, followCash, followHand, type Told } from './follow.ts'

/** A buyer may pay in parts before the sale. */
const DAYS_BEFORE = 31
/** By then what was sold has been paid out. */
const DAYS_TO_BANK = 62

/** How far the money of some days has come. */
export interface MoneyFlows {
	readonly flows: readonly Flow[]
	/** what the gateway kept of the card money that it has paid out, and what of that is tax */
	readonly feeSen: Sen
	readonly vatSen: Sen
}

/**
 * Every sale of some days, and every sum that went back on them, with how far its money has come:
 * sold as orders tell, charged as payments tell, cleared as the gateway tells or the treasurer has
 * found, banked as lines of the bank are matched. One list, of which every number is a sum.
 */
export async function moneyFlows(db: Reader, days: Days): Promise<MoneyFlows> {
	const span = { from: startOfDate(days.from), until: startOfDate(nextDate(days.to)) }
	const sales = await paidSales(db, span)
	const refunds = await refundsAsked(db, span)
	const disputes = await disputesMoved(db, span)
	const payments = await paymentsAsked(
		db,
		sales.map(({ paymentId }) => paymentId),
	)
	const names = await orderNumbersOf(
		db,
		[...refunds, ...disputes].map((row) => row.payment_id),
	)
	const bank = await bankFacts(db, days)
	const sources = [
		...[...payments.values()].flatMap(({ charge_id: id }) => id ?? []),
		...refunds.flatMap(({ gateway_refund_id: id }) => id ?? []),
		...bank.failedPayouts,
	]
	const gateway = await movementsOf(db, { sources, ids: disputes.map(({ id }) => id) })
	const card = cardFacts(gateway, bank)
	const { cash, others, feeSen, vatSen } = followSales(sales, payments, { bank, card })
	const back = refunds.map((row): Flow => {
		const soldSen = negate(row.amount_sen)
		const asked = {
			id: row.id,
			kind: 'refund',
			method: row.method,
			orderNumber: names.get(row.payment_id)?.number ?? '',
			day: dateInMagetan(row.requested_at),
		} as const
		if (row.channel === 'gateway') {
			return followCard(asked, soldSen, card.of(row.gateway_refund_id ?? ''))
		}
		const doneSen = row.paid_on === null ? ZERO : soldSen
		const received = bank.takeReturn(names.get(row.payment_id)?.id ?? '', doneSen)
		const sums = { soldSen, chargedSen: doneSen, clearedSen: doneSen }
		return followHand(asked, sums, { ...bank.told, received, uncharged: 'to-return' })
	})
	const disputed = disputes.map((row) => {
		const orderNumber = names.get(row.payment_id)?.number ?? ''
		const day = dateInMagetan(row.moved_at)
		const asked = { id: row.id, kind: 'dispute', method: 'stripe', orderNumber, day } as const
		return followCard(asked, row.amount_sen, card.ofId(row.id))
	})
	return { flows: [...others, ...cash, ...back, ...disputed].sort(inOrder), feeSen, vatSen }
}

interface Facts {
	readonly bank: Awaited<ReturnType<typeof bankFacts>>
	readonly card: ReturnType<typeof cardFacts>
}

function followSales(
	sales: readonly PaidSale[],
	payments: ReadonlyMap<string, PaymentAsked>,
	{ bank, card }: Facts,
) {
	const cash: Parameters<typeof followCash>[0][number][] = []
	const others: Flow[] = []
	let [feeSen, vatSen] = [ZERO, ZERO]
	for (const sale of sales) {
		const payment = payments.get(sale.paymentId)
		if (!payment) continue
		const { method, amount_sen: amountSen, taken_sen: takenSen } = payment
		const soldSen = add(sale.totalSen, subtract(takenSen ?? amountSen, amountSen))
		const asked = {
			id: sale.orderId,
			kind: 'sale',
			method,
			orderNumber: sale.number,
			day: dateInMagetan(sale.paidAt),
		} as const
		if (method === 'stripe') {
			const facts = card.of(payment.charge_id ?? '')
			others.push(followCard(asked, soldSen, facts))
			for (const one of facts.movements.filter((moved) => facts.payoutOf(moved) !== null)) {
				feeSen = add(feeSen, one.feeSen)
				vatSen = add(vatSen, one.vatSen)
			}
		} else if (method === 'cash') cash.push({ asked, soldSen, chargedSen: amountSen })
		else {
			const sums = { soldSen, chargedSen: takenSen ?? amountSen, clearedSen: takenSen ?? ZERO }
			const received = bank.received.get(sale.orderId) ?? []
			others.push(followHand(asked, sums, { ...bank.told, received, uncharged: 'missed' }))
		}
	}
	const { openingSen, cashMoved: moved, told } = bank
	return { cash: followCash(cash, { openingSen, moved, ...told }), others, feeSen, vatSen }
}

/** What the books moved at the bank around the days, by what it was for. */
async function bankFacts(db: Reader, { from, to }: Days) {
	const span = { from: nextDate(from, -DAYS_BEFORE), to: nextDate(to, DAYS_TO_BANK) }
	const books = await bookLines(db, span)
	const told: Told = {
		gatewayUntil: await lastDayTold(db),
		bank: await daysTold(db),
	}
	const returned = Map.groupBy(
		books.filter(({ kind }) => kind === 'money.returned'),
		({ source }) => source.id,
	)
	return {
		told,
		openingSen: await sumAsOf(db, nextDate(from, -1), [cashInTill.code]),
		cashMoved: books.filter(
			({ kind, day }) => (kind === 'cash.deposit' || kind === 'cash.float') && day >= from,
		),
		received: Map.groupBy(
			books.filter(({ kind }) => kind === 'money.received'),
			({ source }) => source.id,
		),
		/** the transfer of just this sum to an order's buyer; each is given once */
		takeReturn: (orderId: string, amountSen: Sen): BookLine[] => {
			const some = returned.get(orderId) ?? []
			const at = some.findIndex((one) => one.amountSen === amountSen)
			return at < 0 ? [] : some.splice(at, 1)
		},
		payouts: new Map(
			books
				.filter(({ kind }) => kind === 'payout.arrived')
				.map((line): [string, Banked] => [line.source.id, line]),
		),
		failedPayouts: books.filter(({ kind }) => kind === 'payout.failed').map((one) => one.source.id),
	}
}

/** What moved the gateway's balance for something, and the payout that carried it in the end. */
function cardFacts(movements: readonly GatewayMovement[], bank: Facts['bank']) {
	const bySource = Map.groupBy(movements, ({ sourceId }) => sourceId ?? '')
	const byId = Map.groupBy(movements, ({ id }) => id)
	const failed = new Set(bank.failedPayouts)
	const carrierOf = (payoutId: string | null): string | null => {
		if (payoutId === null || !failed.has(payoutId)) return payoutId
		// What came back of a failed payout is part of a later one.
		const back = bySource.get(payoutId)?.find(({ kind }) => kind === 'payout_failure')
		return back?.payoutId && back.payoutId !== payoutId ? carrierOf(back.payoutId) : null
	}
	const payoutOf = (movement: GatewayMovement): Banked | null => {
		const carrier = carrierOf(movement.payoutId)
		if (carrier === null) return null
		// Told by the gateway, and not booked yet: nothing of it can be matched.
		return bank.payouts.get(carrier) ?? { day: movement.day, amountSen: ZERO, isMatched: false }
	}
	const facts = (some: readonly GatewayMovement[] = []) => ({
		...bank.told,
		movements: some,
		payoutOf,
	})
	return {
		of: (sourceId: string) => facts(sourceId === '' ? [] : bySource.get(sourceId)),
		ofId: (id: string) => facts(byId.get(id)),
	}
}

/** By day, then by id: an order that pages can go on in. */
function inOrder(a: Flow, b: Flow): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1
	return a.id < b.id ? -1 : 1
}
