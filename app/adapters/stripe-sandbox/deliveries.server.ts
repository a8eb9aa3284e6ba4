import type { Account } from './account.server.ts'
import type { Delivery, DeliveryOutcome } from './control-shapes.ts'

export interface DueDelivery {
	id: number
	event: string
	attempts: number
}

export type FlushOrder = 'created' | 'reversed' | readonly string[]

const COLUMNS = 'select id, event, attempts from delivery'

/**
 * The book of webhooks on their way, on disk. A failed try is written down with the moment of the
 * next one, in the machine's milliseconds; after the last pause the webhook is given up.
 */
export function openDeliveryBook(
	account: Account,
	wallMs: () => number,
	retryDelaysMs: readonly number[],
) {
	const { db } = account.store
	const due = db.prepare<[number], DueDelivery>(
		`${COLUMNS} where state = 'pending' and next_attempt_ms <= ? order by id limit 1`,
	)
	const earliest = db.prepare<[], { at: number | null }>(
		`select min(next_attempt_ms) as at from delivery where state = 'pending'`,
	)
	const finish = db.prepare(
		`update delivery set state = ?, attempts = ?, next_attempt_ms = ?, last_status = ?,
			last_error = ? where id = ?`,
	)

	return {
		/** The oldest webhook whose time has come. */
		findDue: () => due.get(wallMs()),
		/** Milliseconds until the next one, or null when there is none. */
		nextWaitMs(): number | null {
			const at = earliest.get()?.at ?? null
			return at === null ? null : Math.max(at - wallMs(), 0)
		},
		/** What is held back, in the order wanted; a list of event ids leaves out the others. */
		listHeld(order: FlushOrder): DueDelivery[] {
			const rows = db.prepare<[], DueDelivery>(`${COLUMNS} where state = 'held' order by id`).all()
			if (order === 'created') return rows
			if (order === 'reversed') return rows.toReversed()
			return order.flatMap((eventId) => rows.filter((row) => row.event === eventId))
		},
		/** Makes everything on its way due now. */
		hurry: () => db.exec(`update delivery set next_attempt_ms = 0 where state = 'pending'`),
		record(delivery: DueDelivery, outcome: DeliveryOutcome): void {
			const attempts = delivery.attempts + 1
			const delay = retryDelaysMs[attempts - 1]
			const accepted = isAccepted(outcome)
			const state = accepted ? 'delivered' : delay === undefined ? 'failed' : 'pending'
			const next = state === 'pending' ? wallMs() + (delay ?? 0) : 0
			account.store.atomically(() => {
				finish.run(state, attempts, next, outcome.status, outcome.error, delivery.id)
				if (accepted) markReceived(account, delivery.event)
			})
		},
	}
}

/** Every webhook and what became of it, oldest first. */
export function listDeliveries(account: Account): Delivery[] {
	return account.store.db
		.prepare<[], Delivery>(
			`select delivery.id, event as eventId, json_extract(object.body, '$.type') as type, state,
				attempts, last_status as lastStatus, last_error as lastError
			from delivery join object on object.id = delivery.event order by delivery.id`,
		)
		.all()
}

function markReceived(account: Account, eventId: string): void {
	const event = account.store.find('event', eventId)
	if (event !== undefined) account.store.update({ ...event, pending_webhooks: 0 })
}

function isAccepted({ status }: DeliveryOutcome): boolean {
	return status !== null && status >= 200 && status < 300
}
