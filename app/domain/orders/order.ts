import { newCode } from '#app/shared/ids.ts'
import type { OrderStateName } from '#db/schema/orders.ts'

export type OrderState = OrderStateName

/** What can happen to an order, and in which states it may. */
export const orderEvents = {
	paid: ['awaiting-payment'],
	cancelled: ['awaiting-payment'],
	expired: ['awaiting-payment'],
	sent: ['paid'],
	refunded: ['paid', 'sent'],
} as const satisfies Record<string, readonly OrderState[]>

export type OrderEvent = keyof typeof orderEvents

/** True when the event may happen to an order in this state. Every event leads to its own state. */
export function mayHappen(event: OrderEvent, state: OrderState): boolean {
	return (orderEvents[event] as readonly OrderState[]).includes(state)
}

/**
 * A new order number such as `BK-7K3Q-9DTX`. Random rather than running, so that it tells nobody
 * how much is sold, and made of letters that are not mistaken for others when read aloud.
 */
export function newOrderNumber(): string {
	return `BK-${newCode(4)}-${newCode(4)}`
}
