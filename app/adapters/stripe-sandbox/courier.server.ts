import type { DeliveryOutcome } from './control-shapes.ts'
import { type DueDelivery, type FlushOrder, openDeliveryBook } from './deliveries.server.ts'
import { type SendOptions, sendWebhook } from './send-webhook.server.ts'

export interface CourierOptions extends SendOptions {
	/** waits after the first failed try, the second, …; then the webhook is given up */
	retryDelaysMs: readonly number[]
}

export type Courier = ReturnType<typeof createCourier>

const LONGEST_NAP_MS = 60_000

/**
 * Carries webhooks to the receiver: one at a time, in the order in which things happened, each
 * again and again with growing pauses until it is answered with 2xx. What is on its way is on
 * disk, so a killed sandbox carries on; a webhook answered in that very moment is carried twice,
 * as Stripe may do at any time.
 */
export function createCourier(options: CourierOptions) {
	const book = openDeliveryBook(options.account, options.wallMs, options.retryDelaysMs)
	const stopping = new AbortController()
	let timer: NodeJS.Timeout | undefined
	let working: Promise<void> | null = null

	const send = (eventId: string) => sendWebhook(options, eventId, stopping.signal)

	async function attempt(delivery: DueDelivery): Promise<DeliveryOutcome> {
		const outcome = await send(delivery.event)
		if (!stopping.signal.aborted) book.record(delivery, outcome)
		return outcome
	}

	async function work(): Promise<void> {
		while (!stopping.signal.aborted) {
			const delivery = book.findDue()
			if (delivery === undefined) return
			await attempt(delivery)
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
		const wait = stopping.signal.aborted ? null : book.nextWaitMs()
		if (wait !== null) timer = setTimeout(wake, Math.min(wait, LONGEST_NAP_MS))
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
		async flush(order: FlushOrder): Promise<DeliveryOutcome[]> {
			const outcomes: DeliveryOutcome[] = []
			for (const delivery of book.listHeld(order)) outcomes.push(await attempt(delivery))
			wake()
			return outcomes
		},
		/** Tries everything on its way at once, pauses aside, and waits until that is done. */
		async settle(): Promise<void> {
			book.hurry()
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
