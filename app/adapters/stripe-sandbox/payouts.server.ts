import type Stripe from 'stripe'
import { type Account, settingsOf } from './account.server.ts'
import { addBalanceTransaction } from './balance.server.ts'
import { emit } from './events.server.ts'
import { newPayout, stripeId } from './objects.ts'
import { clearTimers, setTimer } from './timers.server.ts'

const DAY_SECONDS = 86_400

/**
 * Sends everything available and not yet sent to the bank as one automatic payout, which lists the
 * movements it is made of. Null when nothing is due: there is nothing, or refunds ate it up.
 */
export function createDuePayout(account: Account, arrivesInSeconds: number): Stripe.Payout | null {
	const { store, clock } = account
	const due = store.db
		.prepare<[number], { id: string; net: number }>(
			`select id, json_extract(body, '$.net') as net from object
			where kind = 'balance_transaction' and json_extract(body, '$.available_on') <= ?
				and id not in (select balance_transaction from payout_of)
			order by seq`,
		)
		.all(clock.now())
	const amount = due.reduce((total, { net }) => total + net, 0)
	if (amount <= 0) return null
	const id = stripeId('po')
	const transaction = addBalanceTransaction(account, {
		type: 'payout',
		amount: -amount,
		fee: 0,
		source: id,
		availableAfterSeconds: 0,
		description: 'STRIPE PAYOUT (sandbox)',
	})
	const created = clock.now()
	const arrivalDate = created + arrivesInSeconds
	const payout = newPayout({
		id,
		amount,
		created,
		arrivalDate,
		balanceTransaction: transaction,
	})
	store.insert(payout)
	const relate = store.db.prepare(
		'insert into payout_of (balance_transaction, payout) values (?, ?)',
	)
	for (const one of [...due, { id: transaction }]) relate.run(one.id, id)
	emit(account, 'payout.created', payout)
	if (arrivesInSeconds === 0) return arrive(account, id)
	setTimer(account, arrivalDate, 'payout.arrive', id)
	return payout
}

/** The bank has the money. A payout that failed before stays failed. */
export function arrive(account: Account, payoutId: string): Stripe.Payout {
	const payout = account.store.get('payout', payoutId)
	if (payout.status !== 'in_transit') return payout
	const paid: Stripe.Payout = { ...payout, status: 'paid', reconciliation_status: 'completed' }
	account.store.update(paid)
	emit(account, 'payout.paid', paid)
	emit(account, 'payout.reconciliation_completed', paid)
	return paid
}

/** The bank sends the money back, before or after it seemed to have arrived. */
export function failPayout(account: Account, payoutId: string): Stripe.Payout {
	const payout = account.store.get('payout', payoutId)
	if (payout.status === 'failed') return payout
	const failed: Stripe.Payout = {
		...payout,
		status: 'failed',
		failure_code: 'account_closed',
		failure_message: 'The bank account has been closed.',
		failure_balance_transaction: addBalanceTransaction(account, {
			type: 'payout_failure',
			amount: payout.amount,
			fee: 0,
			source: payout.id,
			availableAfterSeconds: 0,
			description: 'PAYOUT FAILURE',
		}),
	}
	account.store.update(failed)
	emit(account, 'payout.failed', failed)
	return failed
}

/** Begins the schedule of automatic payouts anew, or ends it. */
export function schedulePayouts(account: Account): void {
	clearTimers(account, 'payout.create')
	const { payoutEveryDays } = settingsOf(account)
	if (payoutEveryDays === null) return
	const today = Math.floor(account.clock.now() / DAY_SECONDS) * DAY_SECONDS
	setTimer(account, today + payoutEveryDays * DAY_SECONDS, 'payout.create', 'schedule')
}

/** One turn of the schedule. Money is with the bank a day later. */
export function createScheduledPayout(account: Account): void {
	createDuePayout(account, DAY_SECONDS)
	schedulePayouts(account)
}
