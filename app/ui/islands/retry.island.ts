/**
 * Asks once more for the page that was wanted: when told to, and when the network is back. Whoever
 * is on the way to another page by then is left to go there.
 */
const leaving = new AbortController()
addEventListener('beforeunload', () => leaving.abort())
addEventListener('online', () => location.reload(), { signal: leaving.signal })

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="?"]')) {
	link.addEventListener('click', (event) => {
		event.preventDefault()
		location.reload()
	})
}
