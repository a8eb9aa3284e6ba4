import { createLightbox } from './lightbox.ts'

/**
 * Makes of a strip that is swiped and of links to its pictures a gallery: arrow keys and buttons
 * turn it, the small picture of the one in sight is marked, and a picture opens large in place.
 */
export function startGallery(gallery: HTMLElement): void {
	const strip = gallery.querySelector<HTMLElement>('[data-strip]')
	const dialog = gallery.querySelector('dialog')
	if (!strip || !dialog) return
	const slides = [...strip.children] as HTMLElement[]
	const thumbs = [...gallery.querySelectorAll<HTMLElement>('[data-thumb]')]
	const steps = [...gallery.querySelectorAll<HTMLButtonElement>('[data-turn]')]
	const links = slides.map((slide) => slide.querySelector('a'))
	const calm = matchMedia('(prefers-reduced-motion: reduce)')
	const seen = () => Math.round(strip.scrollLeft / strip.clientWidth)

	function show(index: number, behavior: ScrollBehavior = calm.matches ? 'instant' : 'smooth') {
		strip?.scrollTo({ left: index * strip.clientWidth, behavior })
	}

	function focusOn(index: number): void {
		const [slide, link] = [slides[index], links[index]]
		// What is held back until the first picture is there cannot have the focus either.
		if (slide) Object.assign(slide.style, { animation: 'none', contentVisibility: 'visible' })
		link?.focus({ preventScroll: true })
	}

	function mark(current: number): void {
		for (const [index, thumb] of thumbs.entries()) {
			if (index === current) thumb.setAttribute('aria-current', 'true')
			else thumb.removeAttribute('aria-current')
		}
		for (const button of steps) button.disabled = !slides[current + Number(button.dataset.turn)]
	}

	const lightbox = createLightbox(dialog, slides, (index) => {
		show(index, 'instant')
		focusOn(index)
	})

	strip.addEventListener('scroll', () => mark(seen()), { passive: true })
	for (const button of steps) {
		button.hidden = false
		button.addEventListener('click', () => show(seen() + Number(button.dataset.turn)))
	}
	for (const [index, thumb] of thumbs.entries()) {
		thumb.addEventListener('click', (event) => {
			event.preventDefault()
			show(index)
		})
	}
	for (const [index, link] of links.entries()) {
		link?.addEventListener('click', (event) => {
			if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
			event.preventDefault()
			lightbox.open(index)
		})
	}
	strip.addEventListener('keydown', (event) => {
		const last = slides.length - 1
		const targets = { ArrowLeft: seen() - 1, ArrowRight: seen() + 1, Home: 0, End: last }
		const index = targets[event.key as keyof typeof targets]
		if (index === undefined) return
		event.preventDefault()
		const target = Math.min(Math.max(index, 0), last)
		show(target)
		focusOn(target)
	})
	// Where it stands is not asked here: the page would have to be laid out before it is whole.
	mark(0)
	fetchAfterPage(slides)
}

/** The pictures that the strip is turned to, so that each is there before a finger has swiped. */
function fetchAfterPage(slides: readonly HTMLElement[]): void {
	const fetchAll = () => {
		for (const slide of slides) {
			const image = slide.querySelector('img')
			if (image) image.loading = 'eager'
		}
	}
	if (document.readyState === 'complete') fetchAll()
	else addEventListener('load', fetchAll)
}
