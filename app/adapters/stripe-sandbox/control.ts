import type Stripe from 'stripe'
import type { z } from 'zod'
import type * as shapes from './control-shapes.ts'
import type { ControlSettings, Delivery, DeliveryOutcome, FaultsMet } from './control-shapes.ts'

export type { ControlSettings, Delivery, DeliveryOutcome } from './control-shapes.ts'

export interface SandboxClockState {
	/** unix seconds */
	now: number
	stopped: boolean
}

/**
 * Commands to a running Stripe sandbox, for tests and the demonstration: what buyers, banks and the
 * network would do. Throws with the sandbox's words when it refuses.
 */
export function createSandboxControl(options: { origin: string; secretKey: string }) {
	async function send<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${options.origin}/_sandbox/${path}`, {
			method,
			headers: { authorization: `Bearer ${options.secretKey}` },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		})
		const text = await response.text()
		if (!response.ok) throw new Error(`sandbox ${method} ${path}: ${response.status} ${text}`)
		return JSON.parse(text) as T
	}
	const post = <T>(path: string, body: unknown = {}) => send<T>('POST', path, body)

	return {
		/** Resolves when the sandbox answers. */
		health: () => send<{ sandbox: true; livemode: false }>('GET', 'health'),
		readClock: () => send<SandboxClockState>('GET', 'clock'),
		/** Sets the sandbox's time in unix seconds; it stands still unless told to run on. */
		setClock: (seconds: number, { stopped = true } = {}) =>
			post<SandboxClockState>('clock', { set: seconds, stopped }),
		/** Moves the time on; everything that becomes due happens at its own moment. */
		advanceClock: (seconds: number) => post<SandboxClockState>('clock', { advance: seconds }),
		/** Goes back to the machine's time. */
		releaseClock: () => post<SandboxClockState>('clock', { release: true }),
		readSettings: () => send<ControlSettings>('GET', 'settings'),
		changeSettings: (settings: Partial<ControlSettings>) =>
			post<ControlSettings>('settings', settings),
		/** Tries to pay a checkout as a buyer with this test card would. */
		pay: (checkoutId: string, how: z.input<typeof shapes.payShape> = {}) =>
			post<Stripe.Checkout.Session>(`sessions/${checkoutId}/pay`, how),
		/** Gives every charge that waits for it its balance transaction (`charge.updated`). */
		releaseBalanceTransactions: () => post<object>('balance-transactions/release'),
		settleRefund: (refundId: string, status: 'succeeded' | 'failed') =>
			post<Stripe.Refund>(`refunds/${refundId}/settle`, { status }),
		/** The cardholder's bank wants a charge back. */
		raiseDispute: (chargeId: string, how: z.input<typeof shapes.disputeShape> = {}) =>
			post<Stripe.Dispute>(`charges/${chargeId}/dispute`, how),
		/** The bank decides on a dispute. */
		closeDispute: (disputeId: string, verdict: 'won' | 'lost') =>
			post<Stripe.Dispute>(`disputes/${disputeId}/close`, { verdict }),
		/** Sends all that is available to the bank; null when there is nothing. */
		createDuePayout: (how: z.input<typeof shapes.payoutShape> = {}) =>
			post<Stripe.Payout | null>('payouts', how),
		failPayout: (payoutId: string) => post<Stripe.Payout>(`payouts/${payoutId}/fail`),
		/** Every webhook and what became of it, oldest first. */
		listDeliveries: () => send<Delivery[]>('GET', 'webhooks'),
		/** Hands events over now, in this order, again if need be, one by one or all at once. */
		deliver: (eventIds: readonly string[], { parallel = false } = {}) =>
			post<DeliveryOutcome[]>('webhooks/deliver', { eventIds, parallel }),
		/** Delivers what `webhooks: 'hold'` kept back. */
		flush: (order: 'created' | 'reversed' | readonly string[] = 'created') =>
			post<DeliveryOutcome[]>('webhooks/flush', { order }),
		/** Tries everything on its way at once and waits until that is done. */
		settleWebhooks: () => post<Delivery[]>('webhooks/settle'),
		/** The next requests to paths that begin so go wrong. */
		addFault: (fault: z.input<typeof shapes.faultShape>) => post<object>('faults', fault),
		/** From now on requests go wrong as a seed has it, until there were enough faults. */
		planFaults: (plan: z.input<typeof shapes.faultPlanShape>) => post<object>('faults/plan', plan),
		/** How many faults of each kind were met by the plan. */
		faultsMet: () => send<FaultsMet>('GET', 'faults/plan'),
		clearFaults: () => post<object>('faults/clear'),
		/** Forgets everything but what the sandbox was started with. */
		reset: () => post<object>('reset'),
	}
}
