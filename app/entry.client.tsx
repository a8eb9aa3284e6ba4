import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { fetchWords, languageOfDocument } from './copy/fetch-words.ts'
import { CopyContext } from './copy/use-copy.ts'
import { NonceContext } from './http/nonce.ts'
import { wordsPartAt } from './http/words-part.ts'

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

/** Fetches the words of this part in the page's language alone, then brings the page to life. */
async function start(): Promise<void> {
	const language = languageOfDocument()
	const copy = await fetchWords(wordsPartAt(window.location.pathname))
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
