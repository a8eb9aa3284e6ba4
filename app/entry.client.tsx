import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { Copy } from './copy/copy.ts'
import { CopyContext } from './copy/use-copy.ts'
import { NonceContext } from './http/nonce.ts'

/**
 * The page's data, decoded. Remix decodes it within `RemixBrowser`, which throws the promise of it
 * before its first hook; React 18 gives up with error 345 when a key or a click reaches the page in
 * that moment. So it is waited for before React begins; what else may be thrown, hydration repeats.
 */
async function decodeData(): Promise<void> {
	try {
		RemixBrowser({})
	} catch (pending) {
		await pending
	}
}

/** Fetches the words of this page's language alone, then brings the page to life. */
async function start(): Promise<void> {
	const language = document.documentElement.lang === 'en' ? 'en' : 'id'
	const words =
		language === 'en'
			? (await import('./copy/en/index.ts')).en
			: (await import('./copy/id/index.ts')).id
	// No page of text comes to life: their words stay on the server.
	const copy = words as Copy
	// Browsers hide the attribute from markup, but not the property from our own scripts.
	const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
	await decodeData()
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<NonceContext.Provider value={nonce}>
					<CopyContext.Provider value={{ language, copy }}>
						<RemixBrowser />
					</CopyContext.Provider>
				</NonceContext.Provider>
			</StrictMode>,
		)
	})
}

void start()
