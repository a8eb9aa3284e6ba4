import type { SheetTag, TagSheet } from '#app/domain/documents/sheet.ts'
import { drawQr } from './draw-qr.server.ts'
import { colours, measure, type Pen, write } from './pen.server.ts'

/** A4 in points, divided into three by seven fields of 70 by 42.4 mm, without margins between. */
const PAGE = { width: 595.28, height: 841.89 } as const
const COLUMNS = 3
const ROWS = 7
const FIELDS = COLUMNS * ROWS
const WIDTH = PAGE.width / COLUMNS
const HEIGHT = PAGE.height / ROWS
/** Printers reach no nearer to the edge, and scissors no nearer to the line. */
const PAD = 17
const QR = 70
const CROP = 9
/** A string goes through here. */
const HOLE = 3.2

/** Draws tags on as many pages as they need, beginning with a field of the first. */
export function drawTags(pen: Pen, { start, place, tags }: TagSheet): void {
	drawCutLines(pen)
	for (const [index, tag] of tags.entries()) {
		const field = (start + index) % FIELDS
		if (field === 0 && index > 0) {
			pen.doc.addPage({ size: 'A4', margin: 0 })
			drawCutLines(pen)
		}
		const x = (field % COLUMNS) * WIDTH
		const y = Math.floor(field / COLUMNS) * HEIGHT
		drawTag(pen, tag, place, { x, y })
	}
}

function drawTag(pen: Pen, tag: SheetTag, place: string, { x, y }: { x: number; y: number }): void {
	drawQr(pen, tag.link, x + PAD, y + (HEIGHT - QR) / 2, QR)
	const left = x + PAD + QR + 9
	const words = { x: left, width: x + WIDTH - PAD - left }
	pen.doc
		.circle(x + WIDTH - PAD, y + PAD, HOLE)
		.lineWidth(0.5)
		.stroke(colours.edge)
	let at = y + PAD + 1
	at += write(pen, tag.name, {
		...words,
		width: words.width - HOLE * 3,
		y: at,
		size: 8.5,
		face: 'strong',
		// Two lines, and one of its size: the price has its place above the code.
		height: 26,
	})
	at += write(pen, tag.size, { ...words, y: at + 1, size: 7.5, colour: colours.muted, height: 12 })
	if (tag.price) write(pen, tag.price, { ...words, y: at + 2, size: 11, face: 'strong' })
	// A long place takes two lines, and the code stands above both.
	const small = { ...words, size: 5.5, colour: colours.muted, height: 17 }
	const below = y + HEIGHT - PAD - Math.min(measure(pen, place, small), small.height)
	write(pen, tag.code, { ...words, y: below - 11, size: 8, face: 'strong' })
	write(pen, place, { ...small, y: below })
}

/** Short strokes where fields meet, and a dotted line between, to cut along. */
function drawCutLines({ doc }: Pen): void {
	doc.lineWidth(0.35).strokeColor(colours.line).dash(1, { space: 3 })
	for (let column = 1; column < COLUMNS; column += 1) {
		doc
			.moveTo(column * WIDTH, 0)
			.lineTo(column * WIDTH, PAGE.height)
			.stroke()
	}
	for (let row = 1; row < ROWS; row += 1) {
		doc
			.moveTo(0, row * HEIGHT)
			.lineTo(PAGE.width, row * HEIGHT)
			.stroke()
	}
	doc.undash().strokeColor(colours.edge)
	for (let column = 0; column <= COLUMNS; column += 1) {
		for (let row = 0; row <= ROWS; row += 1) {
			const [x, y] = [column * WIDTH, row * HEIGHT]
			doc
				.moveTo(x - CROP / 2, y)
				.lineTo(x + CROP / 2, y)
				.stroke()
			doc
				.moveTo(x, y - CROP / 2)
				.lineTo(x, y + CROP / 2)
				.stroke()
		}
	}
}
