import type { LabelSheet } from '#app/domain/documents/sheet.ts'
import { colours, drawHem, drawLine, drawMark, measure, type Pen, write } from './pen.server.ts'

/** A6 in points. */
const MARGIN = 18
const WIDTH = 297.64 - MARGIN * 2
const TOP = { mark: 30, to: 66 } as const
/** Where the postal code begins: what is above it shrinks until it fits. */
const POSTAL = 238
const FROM = 276
const FACTS = 340
const HEM = 402

/** Draws what is glued on a parcel: the address first, the shop small. */
export function drawLabel(pen: Pen, sheet: LabelSheet): void {
	const right = { x: MARGIN + WIDTH / 2, width: WIDTH / 2, align: 'right' } as const
	drawMark(pen, MARGIN, 16, TOP.mark)
	write(pen, sheet.shop, { x: MARGIN + 30, y: 18, width: 120, size: 17, face: 'display' })
	write(pen, sheet.number, { ...right, y: 22, size: 11, face: 'strong' })
	drawLine(pen, MARGIN, TOP.to - 10, WIDTH, colours.ink)
	drawAddress(pen, sheet)
	write(pen, sheet.postalCode, {
		x: MARGIN,
		y: POSTAL,
		width: WIDTH,
		size: 24,
		face: 'strong',
	})
	drawLine(pen, MARGIN, FROM - 6, WIDTH, colours.edge)
	drawFrom(pen, sheet)
	drawFacts(pen, sheet)
	drawHem(pen, MARGIN, HEM, WIDTH, 4)
}

function drawAddress(pen: Pen, { to }: LabelSheet): void {
	const at = { x: MARGIN, width: WIDTH }
	const title = write(pen, to.title, { ...at, y: TOP.to, size: 8, colour: colours.muted })
	const top = TOP.to + title + 2
	const room = POSTAL - top - 6
	const scale = scaleFor(pen, to.lines, room)
	let y = top
	for (const [index, text] of to.lines.entries()) {
		y += write(pen, text, { ...at, ...scriptOf(index, scale), y, height: POSTAL - y }) + 2
	}
}

const SMALLEST = 0.6

function scaleFor(pen: Pen, lines: readonly string[], room: number): number {
	for (let scale = 1; scale > SMALLEST; scale -= 0.05) {
		const heights = lines.map((text, index) => {
			return measure(pen, text, { width: WIDTH, ...scriptOf(index, scale) }) + 2
		})
		if (heights.reduce((sum, height) => sum + height, 0) <= room) return scale
	}
	return SMALLEST
}

/** The name, then the number to call, then the way there. */
function scriptOf(index: number, scale: number) {
	const face = index === 0 ? ('strong' as const) : ('plain' as const)
	return { size: (index === 0 ? 16 : 12) * scale, face }
}

function drawFrom(pen: Pen, { from }: LabelSheet): void {
	const at = { x: MARGIN, width: WIDTH }
	let y = FROM
	y += write(pen, from.title, { ...at, y, size: 8, colour: colours.muted }) + 1
	for (const [index, text] of from.lines.entries()) {
		y += write(pen, text, { ...at, y, size: 9, face: index === 0 ? 'strong' : 'plain' })
	}
}

function drawFacts(pen: Pen, { facts }: LabelSheet): void {
	drawLine(pen, MARGIN, FACTS - 6, WIDTH, colours.edge)
	const step = WIDTH / 3
	for (const [index, { label, value }] of facts.entries()) {
		const at = { x: MARGIN + index * step, width: step - 6 }
		write(pen, label, { ...at, y: FACTS, size: 8, colour: colours.muted })
		write(pen, value, { ...at, y: FACTS + 12, size: 10, face: 'strong', height: 44 })
	}
}
