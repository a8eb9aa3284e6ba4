import { moved, type Point, type View, WHOLE, zoomed } from './pan-zoom.ts'

const DOUBLE_TAP_MS = 300
const TAP_PX = 12
const SWIPE_PX = 48
const CLOSER = 2.5

interface Stage {
	/** shows this picture, whole */
	show(picture: HTMLElement): void
	/** closer or, when it is close, whole again, around a point */
	toggle(at?: Point): void
	zoom(factor: number, at?: Point): void
	/** true while only a part of the picture is seen */
	isClose(): boolean
	pan(by: Point): void
}

const MIDDLE: Point = { x: 0, y: 0 }

/**
 * Where one large picture is looked at: pinched, double tapped, turned closer by the wheel, dragged
 * while it is close and swiped while it is whole.
 */
export function createStage(stage: HTMLElement, onSwipe: (step: 1 | -1) => void): Stage {
	let view: View = WHOLE
	let shown: HTMLElement | null = null
	const size = () => ({ width: stage.clientWidth, height: stage.clientHeight })

	function look(next: View): void {
		view = next
		const image = shown?.querySelector('img')
		if (image) image.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`
		stage.toggleAttribute('data-close', view.scale > 1)
	}

	const self: Stage = {
		show(picture) {
			shown = picture
			stage.replaceChildren(picture)
			look(WHOLE)
		},
		toggle(at = MIDDLE) {
			look(view.scale > 1 ? WHOLE : zoomed(view, CLOSER, at, size()))
		},
		zoom: (factor, at = MIDDLE) => look(zoomed(view, factor, at, size())),
		isClose: () => view.scale > 1,
		pan: (by) => look(moved(view, by, size())),
	}
	listenToFingers(stage, self, onSwipe)
	return self
}

function listenToFingers(stage: HTMLElement, self: Stage, onSwipe: (step: 1 | -1) => void): void {
	const fingers = new Map<number, Point>()
	let start: Point = MIDDLE
	let tappedAt = 0
	let pinched = false
	const place = ({ clientX, clientY }: MouseEvent): Point => {
		const box = stage.getBoundingClientRect()
		return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
	}

	stage.addEventListener('pointerdown', (event) => {
		stage.setPointerCapture(event.pointerId)
		fingers.set(event.pointerId, place(event))
		pinched = fingers.size > 1
		if (!pinched) start = place(event)
	})

	stage.addEventListener('pointermove', (event) => {
		const before = fingers.get(event.pointerId)
		if (!before) return
		const now = place(event)
		const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
		fingers.set(event.pointerId, now)
		if (other) self.zoom(distance(now, other) / distance(before, other), between(now, other))
		else if (self.isClose()) self.pan({ x: now.x - before.x, y: now.y - before.y })
	})

	const lift = (event: PointerEvent) => {
		if (!fingers.delete(event.pointerId) || pinched) return
		const end = place(event)
		if (distance(start, end) < TAP_PX) {
			const isDouble = event.timeStamp - tappedAt < DOUBLE_TAP_MS
			tappedAt = isDouble ? 0 : event.timeStamp
			if (isDouble) self.toggle(end)
		} else if (!self.isClose() && Math.abs(end.x - start.x) > SWIPE_PX) {
			onSwipe(end.x < start.x ? 1 : -1)
		}
	}
	stage.addEventListener('pointerup', lift)
	stage.addEventListener('pointercancel', ({ pointerId }) => fingers.delete(pointerId))
	stage.addEventListener(
		'wheel',
		(event) => {
			event.preventDefault()
			self.zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, place(event))
		},
		{ passive: false },
	)
}

function distance(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y) || 1
}

function between(a: Point, b: Point): Point {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
