import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { CopyContext } from './copy/use-copy.ts'
import { NonceContext } from './http/nonce.ts'

/** Fetches the words of this page's language alone, then brings the page to life. */
async function start(): Promise<void> {
	const language = document.documentElement.lang === 'en' ? 'en' : 'id'
	const copy =
		language === 'en'
			? (await import('./copy/en/index.ts')).en
			: (await import('./copy/id/index.ts')).id
	// Browsers hide the attribute from markup, but not the property from our own scripts.
	const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
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
