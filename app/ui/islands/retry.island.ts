/** Asks once more for the page that was wanted: when told to, and when the network is back. */
addEventListener('online', () => location.reload())

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href="?"]')) {
	link.addEventListener('click', (event) => {
		event.preventDefault()
		location.reload()
	})
}
