import { CART_DAYS } from '#app/domain/cart/cart.ts'
import { CART_COOKIE, cookieLine, readCookie } from '#app/http/cookie.ts'
import type { Settings } from '#app/services.server.ts'

const SECONDS_PER_DAY = 86_400

/** The token of this browser's cart, or null while it has none. */
export function cartTokenOf(request: Request): string | null {
	return readCookie(request.headers, CART_COOKIE)
}

/** Remembers the cart for as long as it is kept, from now. */
export function cartCookie(settings: Pick<Settings, 'secure'>, token: string): string {
	return cookieLine(settings, CART_COOKIE, token, { maxAge: CART_DAYS * SECONDS_PER_DAY })
}
