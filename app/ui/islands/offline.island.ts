/** Has the browser keep a page for when there is no network; after everything else, as the last. */
addEventListener('load', () => {
	// Refused in private windows of some browsers, and in none does anything depend on it.
	navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
})
