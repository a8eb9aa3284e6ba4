/** Copying the link, and the sheet for sharing where the system has one. */
export function shareLinks(): void {
	const show = () => {
		const known = [
			['[data-share-native]', 'share' in navigator],
			['[data-share-copy]', 'clipboard' in navigator],
		] as const
		for (const [selector, isThere] of known) {
			for (const button of document.querySelectorAll<HTMLElement>(selector)) {
				button.hidden = !isThere
			}
		}
	}
	show()
	document.addEventListener('bekal:swapped', show)

	document.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return
		const place = target.closest<HTMLElement>('[data-share]')
		const { url = location.href, words = '', copied = '' } = place?.dataset ?? {}
		// A sheet that is closed without sharing is no fault.
		if (target.closest('[data-share-native]')) {
			navigator.share({ url, title: words }).catch(() => {})
		}
		if (target.closest('[data-share-copy]')) {
			const say = (text: string) => place?.querySelector('[role=status]')?.replaceChildren(text)
			navigator.clipboard.writeText(url).then(
				() => say(copied),
				// Who does not allow it still sees what to copy.
				() => say(url),
			)
		}
	})
}
