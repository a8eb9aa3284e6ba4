import { createHmac } from 'node:crypto'
import { type Account, settingsOf } from './account.server.ts'
import type { Delivery, DeliveryOutcome } from './control-shapes.ts'

export interface CourierOptions {
	account: Account
	webhookSecret: string
	/** the machine's time, for signatures and between retries */
	wallMs: () => number
	/** waits after the first failed try, the second, …; then the webhook is given up */
	retryDelaysMs: readonly number[]
	/** how long a receiver may take to answer */
	timeoutMs: number
}

interface Row {
	id: number
	event: string
	attempts: number
}

export type Courier = ReturnType<typeof createCourier>

/**
 * Carries webhooks to the receiver: one at a time, in the order in which things happened, each
 * again and again with growing pauses until it is answered with 2xx. What is on its way is on
 * disk, so a killed sandbox carries on; a webhook answered in that very moment is carried twice,
 * as Stripe may do at any time.
 */
export function createCourier(options: CourierOptions) {
	const { account, wallMs, retryDelaysMs } = options
	const { db } = account.store
	const stopping = new AbortController()
	let timer: NodeJS.Timeout | undefined
	let working: Promise<void> | null = null

	const nextDue = db.prepare<[number], Row>(
		`select id, event, attempts from delivery
		where state = 'pending' and next_attempt_ms <= ? order by id limit 1`,
	)
	const nextTime = db.prepare<[], { at: number | null }>(
		`select min(next_attempt_ms) as at from delivery where state = 'pending'`,
	)
	const finish = db.prepare(
		`update delivery set state = ?, attempts = ?, next_attempt_ms = ?, last_status = ?,
			last_error = ? where id = ?`,
	)

	async function send(eventId: string): Promise<DeliveryOutcome> {
		const { webhookUrl } = settingsOf(account)
		if (webhookUrl === null) return { eventId, status: null, error: 'no webhook address' }
		const event = account.store.get('event', eventId)
		const body = JSON.stringify(event, null, 2)
		try {
			const response = await fetch(webhookUrl, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					'content-type': 'application/json; charset=utf-8',
					'stripe-signature': sign(body, options.webhookSecret, wallMs()),
					'user-agent': 'Bekal-Stripe-Sandbox/1.0',
				},
				body,
				signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(options.timeoutMs)]),
			})
			await response.arrayBuffer()
			return { eventId, status: response.status, error: null }
		} catch (error) {
			return { eventId, status: null, error: reasonOf(error) }
		}
	}

	async function attempt(row: Row): Promise<DeliveryOutcome> {
		const outcome = await send(row.event)
		if (stopping.signal.aborted) return outcome
		const attempts = row.attempts + 1
		const delay = retryDelaysMs[attempts - 1]
		const state = isAccepted(outcome) ? 'delivered' : delay === undefined ? 'failed' : 'pending'
		const next = state === 'pending' ? wallMs() + (delay ?? 0) : 0
		account.store.atomically(() => {
			finish.run(state, attempts, next, outcome.status, outcome.error, row.id)
			if (state === 'delivered') markReceived(account, row.event)
		})
		return outcome
	}

	async function work(): Promise<void> {
		while (!stopping.signal.aborted) {
			const row = nextDue.get(wallMs())
			if (row === undefined) return
			await attempt(row)
		}
	}

	function wake(): void {
		if (stopping.signal.aborted || working !== null) return
		clearTimeout(timer)
		working = work().finally(() => {
			working = null
			sleep()
		})
	}

	function sleep(): void {
		if (stopping.signal.aborted) return
		const at = nextTime.get()?.at
		if (at === null || at === undefined) return
		timer = setTimeout(wake, Math.min(Math.max(at - wallMs(), 0), 60_000))
	}

	return {
		/** Looks for something to deliver, after the work in hand is on disk. */
		wake: () => setImmediate(wake),
		/** Hands events over now, whatever became of them before; once for each time named. */
		async handOver(eventIds: readonly string[], parallel: boolean): Promise<DeliveryOutcome[]> {
			if (parallel) return await Promise.all(eventIds.map(send))
			const outcomes: DeliveryOutcome[] = []
			for (const eventId of eventIds) outcomes.push(await send(eventId))
			return outcomes
		},
		/** Delivers what is held back, in the order wanted. */
		async flush(order: 'created' | 'reversed' | readonly string[]): Promise<DeliveryOutcome[]> {
			const outcomes: DeliveryOutcome[] = []
			for (const row of arrange(heldRows(account), order)) outcomes.push(await attempt(row))
			sleep()
			return outcomes
		},
		/** Tries everything on its way at once, pauses aside, and waits until that is done. */
		async settle(): Promise<void> {
			db.exec(`update delivery set next_attempt_ms = 0 where state = 'pending'`)
			wake()
			while (working !== null) await working
		},
		async stop(): Promise<void> {
			stopping.abort()
			clearTimeout(timer)
			await working
		},
	}
}

/** The header Stripe-Signature, scheme v1: HMAC-SHA256 over the time, a dot and the body. */
export function sign(body: string, secret: string, wallMs: number): string {
	const seconds = Math.floor(wallMs / 1000)
	const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
	return `t=${seconds},v1=${signature}`
}

export function listDeliveries(account: Account): Delivery[] {
	return account.store.db
		.prepare<[], Delivery>(
			`select delivery.id, event as eventId, json_extract(object.body, '$.type') as type, state,
				attempts, last_status as lastStatus, last_error as lastError
			from delivery join object on object.id = delivery.event order by delivery.id`,
		)
		.all()
}

function heldRows(account: Account): Row[] {
	return account.store.db
		.prepare<[], Row>(`select id, event, attempts from delivery where state = 'held' order by id`)
		.all()
}

function arrange(rows: Row[], order: 'created' | 'reversed' | readonly string[]): Row[] {
	if (order === 'created') return rows
	if (order === 'reversed') return rows.toReversed()
	return order.flatMap((eventId) => rows.filter((row) => row.event === eventId))
}

function markReceived(account: Account, eventId: string): void {
	const event = account.store.find('event', eventId)
	if (event !== undefined) account.store.update({ ...event, pending_webhooks: 0 })
}

function isAccepted({ status }: DeliveryOutcome): boolean {
	return status !== null && status >= 200 && status < 300
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error)
	const cause = error.cause
	return cause instanceof Error ? cause.message || cause.name : error.message
}
