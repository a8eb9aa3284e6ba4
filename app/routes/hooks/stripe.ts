import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { webhookAccess } from '#app/http/access.ts'
import { receives } from '#app/http/writes.server.ts'

/**
 * Keeps what Stripe tells, and answers before anything is made of it: Stripe waits for nobody, and
 * an event that is kept cannot be lost any more.
 */
export const action = receives(webhookAccess, async ({ request, services }) => {
	await receiveEvent(services, await request.text(), request.headers.get('stripe-signature'))
	services.wakeInbox()
	return new Response(null, { status: 204 })
})
