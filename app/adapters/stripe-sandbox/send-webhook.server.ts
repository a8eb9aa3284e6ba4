import { createHmac } from 'node:crypto'
import { type Account, settingsOf } from './account.server.ts'
import type { DeliveryOutcome } from './control-shapes.ts'

export interface SendOptions {
	account: Account
	webhookSecret: string
	/** the machine's time: a receiver has no other to check a signature's age */
	wallMs: () => number
	/** how long a receiver may take to answer */
	timeoutMs: number
}

/** Hands one event to the receiver, signed now. Never throws: no answer is an outcome too. */
export async function sendWebhook(
	options: SendOptions,
	eventId: string,
	signal: AbortSignal,
): Promise<DeliveryOutcome> {
	const { webhookUrl } = settingsOf(options.account)
	if (webhookUrl === null) return { eventId, status: null, error: 'no webhook address' }
	const body = JSON.stringify(options.account.store.get('event', eventId), null, 2)
	try {
		const response = await fetch(webhookUrl, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				'content-type': 'application/json; charset=utf-8',
				'stripe-signature': sign(body, options.webhookSecret, options.wallMs()),
				'user-agent': 'Bekal-Stripe-Sandbox/1.0',
			},
			body,
			signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
		})
		await response.arrayBuffer()
		return { eventId, status: response.status, error: null }
	} catch (error) {
		return { eventId, status: null, error: reasonOf(error) }
	}
}

/** The header Stripe-Signature, scheme v1: HMAC-SHA256 over the time, a dot and the body. */
function sign(body: string, secret: string, wallMs: number): string {
	const seconds = Math.floor(wallMs / 1000)
	const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
	return `t=${seconds},v1=${signature}`
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error)
	const cause = error.cause
	return cause instanceof Error ? cause.message || cause.name : error.message
}
