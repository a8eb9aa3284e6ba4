import type { Services } from '#app/services.server.ts'

/**
 * What the server hands to Remix with each request. The server and the bundle share no modules, so
 * everything alive travels this way.
 */
declare module '@remix-run/server-runtime' {
	interface AppLoadContext {
		readonly services: Services
		/** the address the request came from, after the trusted proxy has spoken */
		readonly address: string
		/** allows our own scripts on this page; undefined on one that has none and may be kept */
		readonly nonce: string | undefined
		/** pieces in the cart where they are counted already; else the cart's cookie tells */
		readonly cartCount?: number
		/** headers that loaders and actions add to the answer, whatever kind of answer it is */
		readonly responseHeaders: Headers
	}

	interface Future {
		v3_singleFetch: true
	}
}
