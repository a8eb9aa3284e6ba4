import type { Settings } from '#app/services.server.ts'

/** Holds the token that opens a buyer's cart. */
export const CART_COOKIE = 'keranjang'

export interface CookieOptions {
	/** seconds until the browser forgets it; 0 makes it forget at once */
	maxAge: number
}

/** The value of a cookie as the browser sent it, or null. */
export function readCookie(headers: Headers, name: string): string | null {
	return cookieIn(headers.get('cookie') ?? '', name)
}

/** The same from the field itself. */
export function cookieIn(field: string, name: string): string | null {
	for (const part of field.split(';')) {
		const [key, ...rest] = part.split('=')
		if (key?.trim() !== name) continue
		try {
			return decodeURIComponent(rest.join('=').trim())
		} catch {
			// Not something we have written.
			return null
		}
	}
	return null
}

/**
 * A `Set-Cookie` line: hidden from scripts, sent along when somebody follows a link to us but never
 * with a foreign form, and over HTTPS alone where the shop's address has it.
 */
export function cookieLine(
	settings: Pick<Settings, 'secure'>,
	name: string,
	value: string,
	{ maxAge }: CookieOptions,
): string {
	const secure = settings.secure ? '; Secure' : ''
	const line = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${maxAge}`
	return `${line}; HttpOnly; SameSite=Lax${secure}`
}
