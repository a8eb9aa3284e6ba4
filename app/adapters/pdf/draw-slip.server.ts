import type { SheetFact, SlipSheet } from '#app/domain/documents/sheet.ts'
import { drawQr } from './draw-qr.server.ts'
import { colours, drawLine, drawMark, measure, type Pen, write } from './pen.server.ts'

/** Paper of a till: 80 mm wide in points, of which printers reach 72; as long as it has to be. */
export const SLIP_WIDTH = 226.77
const MARGIN = 14
const WIDTH = SLIP_WIDTH - MARGIN * 2
const QR = 104
const MARK = 30
const SIZE = { shop: 16, small: 7.5, text: 8.5, total: 12 } as const
const INK = { colour: colours.ink } as const
/** Share of a row that what stands at its left may take. */
const LEFT = 0.62

interface Place {
	readonly pen: Pen
	/** nothing is drawn, only the height is found */
	readonly isMeasured: boolean
	y: number
}

/** How long the paper of this receipt is. */
export function measureSlip(pen: Pen, sheet: SlipSheet): number {
	return layOut({ pen, isMeasured: true, y: 0 }, sheet)
}

/** Draws a receipt of the counter: black on white, since a till knows no colours. */
export function drawSlip(pen: Pen, sheet: SlipSheet): void {
	layOut({ pen, isMeasured: false, y: 0 }, sheet)
}

function layOut(place: Place, sheet: SlipSheet): number {
	place.y = MARGIN
	drawHead(place, sheet)
	for (const fact of sheet.facts) drawRow(place, fact, 'plain', SIZE.small)
	rule(place)
	for (const { name, detail, amount } of sheet.lines) {
		text(place, name, SIZE.text, 'strong')
		drawRow(place, { label: detail, value: amount }, 'plain', SIZE.text)
		place.y += 2
	}
	rule(place)
	drawRow(place, sheet.total, 'strong', SIZE.total)
	for (const fact of sheet.paid) drawRow(place, fact, 'plain', SIZE.text)
	rule(place)
	drawCode(place, sheet.link)
	for (const note of sheet.notes) {
		text(place, note, SIZE.small, 'plain')
		place.y += 3
	}
	return place.y + MARGIN
}

function drawHead(place: Place, { shop, place: where, stamp }: SlipSheet): void {
	const { pen, isMeasured } = place
	if (!isMeasured) drawMark(pen, MARGIN, place.y, MARK)
	const at = { x: MARGIN + MARK, width: WIDTH - MARK }
	if (!isMeasured) {
		write(pen, shop, { ...at, y: place.y - 1, size: SIZE.shop, face: 'display', ...INK })
		write(pen, where, { ...at, y: place.y + 19, size: SIZE.small, ...INK })
	}
	place.y += MARK + 8
	if (stamp !== null) text(place, stamp, SIZE.total, 'strong')
}

function text(place: Place, words: string, size: number, face: 'plain' | 'strong'): void {
	const script = { x: MARGIN, y: place.y, width: WIDTH, size, face, ...INK }
	place.y += place.isMeasured ? measure(place.pen, words, script) : write(place.pen, words, script)
}

/** A name at the left and what it comes to at the right, under each other where it is long. */
function drawRow(
	place: Place,
	{ label, value }: SheetFact,
	face: 'plain' | 'strong',
	size: number,
): void {
	const left = { x: MARGIN, y: place.y, width: WIDTH * LEFT, size, face, ...INK }
	const right = { ...left, x: MARGIN, width: WIDTH, align: 'right' as const }
	const height = Math.max(measure(place.pen, label, left), measure(place.pen, value, right))
	if (!place.isMeasured) {
		write(place.pen, label, left)
		write(place.pen, value, right)
	}
	place.y += height + 1
}

function rule(place: Place): void {
	place.y += 4
	if (!place.isMeasured) drawLine(place.pen, MARGIN, place.y, WIDTH, colours.ink)
	place.y += 5
}

/** The way to the order's page. */
function drawCode(place: Place, link: string): void {
	place.y += 4
	if (!place.isMeasured) drawQr(place.pen, link, MARGIN + (WIDTH - QR) / 2, place.y, QR)
	place.y += QR + 8
}
