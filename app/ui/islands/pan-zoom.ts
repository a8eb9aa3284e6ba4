/** How a picture is looked at: how large, and how far from the middle of its stage, in pixels. */
export interface View {
	readonly scale: number
	readonly x: number
	readonly y: number
}

/** A place on the stage, in pixels from its middle. */
export interface Point {
	readonly x: number
	readonly y: number
}

export interface Size {
	readonly width: number
	readonly height: number
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 }
const LARGEST = 4

/** The view after a move, with no more empty space at an edge than the whole picture has. */
export function moved(view: View, by: Point, size: Size): View {
	const room = (length: number) => (length * (view.scale - 1)) / 2
	return {
		scale: view.scale,
		x: clamp(view.x + by.x, room(size.width)),
		y: clamp(view.y + by.y, room(size.height)),
	}
}

/** The view so many times larger, where what lies under a point stays under it. */
export function zoomed(view: View, factor: number, at: Point, size: Size): View {
	const scale = Math.min(Math.max(view.scale * factor, 1), LARGEST)
	const grown = scale / view.scale
	const next = { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }
	return moved(next, { x: 0, y: 0 }, size)
}

function clamp(value: number, most: number): number {
	// `+ 0` makes of a negative zero a plain one.
	return Math.min(Math.max(value, -most), most) + 0
}
