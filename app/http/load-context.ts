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
		/** allows our own scripts on this page */
		readonly nonce: string
		/** headers that loaders and actions add to the answer, whatever kind of answer it is */
		readonly responseHeaders: Headers
	}

	interface Future {
		v3_singleFetch: true
	}
}
