const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** What a page to pay at does better with a script: it copies, and says how long is left. */
for (const place of document.querySelectorAll<HTMLElement>('[data-paying]')) {
	mindCopying(place)
	for (const span of place.querySelectorAll<HTMLElement>('[data-until]')) countDown(span)
}

function mindCopying(place: HTMLElement): void {
	// Browsers give the clipboard to pages over HTTPS and on this very machine alone.
	if (!('clipboard' in navigator)) return
	for (const button of place.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		button.hidden = false
		button.addEventListener('click', () => {
			const { copy = '' } = button.dataset
			const say = (text: string) => button.nextElementSibling?.replaceChildren(text)
			navigator.clipboard.writeText(copy).then(
				() => say(place.dataset.copied ?? ''),
				// Who does not allow it still sees what to copy.
				() => say(copy),
			)
		})
	}
}

/** Ticks by the second in the last hour, by the minute before; at the end the page looks again. */
function countDown(span: HTMLElement): void {
	const end = Date.parse(span.dataset.until ?? '')
	const tick = () => {
		const left = end - Date.now()
		if (left <= 0) return location.reload()
		span.hidden = false
		span.textContent = ` · ${(span.dataset.words ?? '').replace('{left}', clockOf(left))}`
		setTimeout(tick, left > HOUR_MS ? left % MINUTE_MS || MINUTE_MS : SECOND_MS)
	}
	if (end > Date.now()) tick()
}

function clockOf(left: number): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
	const hours = left / HOUR_MS
	const minutes = two((left % HOUR_MS) / MINUTE_MS)
	if (hours >= 1) return `${Math.floor(hours)}:${minutes}`
	return `${minutes}:${two((left % MINUTE_MS) / SECOND_MS)}`
}
