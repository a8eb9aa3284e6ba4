/** Puts the bar at the foot of a phone away while the form it repeats is in sight. */
export function mindBuyBar(): void {
	const observer = new IntersectionObserver((entries) => {
		const bar = document.querySelector('[data-buy-bar]')
		for (const { isIntersecting } of entries) bar?.toggleAttribute('data-away', isIntersecting)
	})
	const observe = () => {
		observer.disconnect()
		const button = document.querySelector('[data-buy]')
		if (button) observer.observe(button)
	}
	observe()
	document.addEventListener('bekal:swapped', observe)
}
