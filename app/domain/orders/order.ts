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

const NUMBER = /^(?:BK)?([0-9A-HJKMNP-TV-Z]{4})([0-9A-HJKMNP-TV-Z]{4})$/

/**
 * The number of an order from what somebody types: small letters, no hyphens, no BK, an O for a
 * zero and an I or L for a one are all understood. Undefined for what can be none.
 */
export function readOrderNumber(typed: string): string | undefined {
	const compact = typed.toUpperCase().replace(/[\s.–-]/g, '')
	const [, first, second] = NUMBER.exec(compact.replaceAll('O', '0').replace(/[IL]/g, '1')) ?? []
	return first && second ? `BK-${first}-${second}` : undefined
}
