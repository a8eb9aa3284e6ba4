import { newToken } from '#app/shared/ids.ts'
import { serviceField } from './rates.ts'
import { address } from './shop.ts'

/** What a buyer types at the checkout. */
export const buyerFields = {
	name: 'Rini Pembeli',
	email: 'rini@example.com',
	phone: '081234567890',
	...address,
	delivery: 'courier',
	service: serviceField,
	note: '',
}

/** How an order sent over HTTP ended. */
export interface Answer {
	status: number
	/** where it leads, if it leads anywhere */
	location: string | null
	/** the page, for people */
	text: string
}

/** Sends a form as a browser without JavaScript does, from a page of the shop itself. */
export async function post(
	origin: string,
	path: string,
	fields: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
	const response = await fetch(origin + path, {
		method: 'POST',
		redirect: 'manual',
		// Not packed: hundreds of them at once would be busy with packing and unpacking.
		headers: { origin, 'sec-fetch-site': 'same-origin', 'accept-encoding': 'identity', ...headers },
		body: new URLSearchParams(fields),
	})
	return {
		status: response.status,
		location: response.headers.get('location'),
		text: await response.text(),
	}
}

/** The cookie of a cart that was filled elsewhere. */
export function cartCookieOf(token: string): { cookie: string } {
	return { cookie: `keranjang=${token}` }
}

/** Orders the cart of a cookie. The same key is the same form, sent again. */
export function checkOut(
	origin: string,
	cartToken: string,
	attemptKey = newToken(),
): Promise<Answer> {
	return post(origin, '/checkout', { attemptKey, ...buyerFields }, cartCookieOf(cartToken))
}
