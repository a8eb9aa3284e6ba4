import { newCode } from '#app/shared/ids.ts'
import type { OrderStateName } from '#db/schema/orders.ts'

export type OrderState = OrderStateName

/**
 * A new order number such as `BK-7K3Q-9DTX`. Random rather than running, so that it tells nobody
 * how much is sold, and made of letters that are not mistaken for others when read aloud.
 */
export function newOrderNumber(): string {
	return `BK-${newCode(4)}-${newCode(4)}`
}
