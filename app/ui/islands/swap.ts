/**
 * Follows links marked `data-swap` without leaving the page: the address is fetched and the parts
 * that both pages name by `data-part` are exchanged. The server alone knows what a part looks like.
 * Whatever goes wrong, the browser follows the link itself.
 */
export function swapParts(): void {
	const fetched = new Map<string, Promise<string>>()
	let shown = location.search

	const load = (href: string) => {
		const page = fetched.get(href) ?? fetchPage(href)
		fetched.set(href, page)
		page.catch(() => fetched.delete(href))
		return page
	}

	async function swap(href: string): Promise<void> {
		document.documentElement.style.setProperty('--later', '0')
		const next = new DOMParser().parseFromString(await load(href), 'text/html')
		for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
			const other = next.querySelector(`[data-part="${part.dataset.part}"]`)
			if (other) part.replaceWith(other)
			else part.replaceChildren()
		}
		document.title = next.title
		shown = new URL(href).search
		// Stock moves: what was fetched is shown once.
		fetched.clear()
		document.dispatchEvent(new Event('bekal:swapped'))
	}

	document.addEventListener('pointerdown', ({ target }) => {
		const link = linkOf(target)
		if (link) load(link.href).catch(() => {})
	})

	document.addEventListener('click', (event) => {
		const link = linkOf(event.target)
		if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
		event.preventDefault()
		const { href } = link
		swap(href).then(
			() => {
				history.pushState(null, '', href.replace(/#.*/, ''))
				const chosen = document.querySelector<HTMLElement>('a[data-swap][aria-current]')
				chosen?.focus({ preventScroll: true })
			},
			() => {
				location.href = href
			},
		)
	})

	// A step back to another choice; one to another picture changes the fragment alone.
	addEventListener('popstate', () => {
		if (location.search !== shown) swap(location.href).catch(() => location.reload())
	})
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
	return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-swap]') : null
}

async function fetchPage(href: string): Promise<string> {
	const answer = await fetch(href)
	if (!answer.ok) throw new Error(answer.statusText)
	return await answer.text()
}
