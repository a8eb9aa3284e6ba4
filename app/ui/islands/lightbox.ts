import { createStage } from './stage.ts'

const PAN_PX = 80

interface Lightbox {
	/** opens on this picture */
	open(index: number): void
}

/**
 * The dialog with one large picture at a time. Escape and the button close it, the arrows turn it,
 * plus and minus bring closer; while it is close the arrows move it. `onClose` is told which
 * picture was seen last.
 */
export function createLightbox(
	dialog: HTMLDialogElement,
	slides: readonly HTMLElement[],
	onClose: (index: number) => void,
): Lightbox {
	const place = dialog.querySelector<HTMLElement>('[data-stage]')
	const count = dialog.querySelector('[role=status]')
	const steps = [...dialog.querySelectorAll<HTMLButtonElement>('[data-step]')]
	let current = 0
	const stage = place && createStage(place, (step) => show(current + step))

	function show(index: number): void {
		const slide = slides[index]
		if (!slide) return
		current = index
		stage?.show(enlarged(slide))
		if (count) count.textContent = slide.dataset.name ?? ''
		for (const button of steps) button.disabled = !slides[index + Number(button.dataset.step)]
	}

	for (const button of steps) {
		button.addEventListener('click', () => show(current + Number(button.dataset.step)))
	}
	dialog.querySelector('[data-zoom]')?.addEventListener('click', () => stage?.toggle())
	dialog.querySelector('[data-close-dialog]')?.addEventListener('click', () => dialog.close())
	dialog.addEventListener('close', () => {
		document.documentElement.style.overflow = ''
		onClose(current)
	})
	dialog.addEventListener('keydown', (event) => {
		const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
		const [x = 0, y = 0] = way[event.key as keyof typeof way] ?? []
		if (x === 0 && y === 0 && !'+=-'.includes(event.key)) return
		event.preventDefault()
		if (event.key === '-') stage?.zoom(1 / 1.5)
		else if (x === 0 && y === 0) stage?.zoom(1.5)
		else if (stage?.isClose()) stage.pan({ x: -x * PAN_PX, y: -y * PAN_PX })
		else show(current + x)
	})

	return {
		open(index) {
			show(index)
			dialog.showModal()
			// The page behind stays where it is.
			document.documentElement.style.overflow = 'hidden'
		},
	}
}

/** The slide's own picture, its largest file; the small one stands in until that comes. */
function enlarged(slide: HTMLElement): HTMLElement {
	const small = slide.querySelector('img')
	const picture = slide.querySelector('picture')?.cloneNode(true) as HTMLElement
	for (const part of picture.querySelectorAll('source, img')) part.setAttribute('sizes', '200vw')
	const image = picture.querySelector('img')
	if (image) {
		image.loading = 'eager'
		image.draggable = false
		image.className =
			'photo size-full select-none bg-transparent bg-contain bg-center bg-no-repeat object-contain'
		image.style.backgroundImage = `url("${small?.currentSrc ?? ''}")`
	}
	return picture
}
