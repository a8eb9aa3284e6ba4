import { suggestSearches } from './suggest.ts'

/** What every page of the shop does better with a script than without. */
suggestSearches()
if (document.querySelector('script[data-offline]')) addEventListener('load', keepOfflinePage)

/** Has the browser keep a page for when there is no network; after everything else, as the last. */
function keepOfflinePage(): void {
	// Refused in private windows of some browsers, and in none does anything depend on it.
	navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
}
