import type { SheetHead, SheetLetterhead } from '#app/domain/documents/sheet.ts'
import { colours, drawHem, drawLine, drawMark, measure, type Pen, write } from './pen.server.ts'

const MARGIN = 48
const TOP = 44
const BELOW_TEXT = 69.89
const BELOW_FOOT = 45.89

/** What of the page that is being drawn is written on, in points: A4, upright or lying. */
export function paperOf({ doc: { page } }: Pen) {
	const { width, height } = page
	return {
		left: MARGIN,
		top: TOP,
		width: width - MARGIN * 2,
		bottom: height - BELOW_TEXT,
		foot: height - BELOW_FOOT,
	}
}

const MARK = 46
/** Sizes of a paper's title. */
const LARGEST = 22
const SMALLEST = 9
const TONES = {
	good: [colours.good, colours.goodSoft],
	warn: [colours.warn, colours.warnSoft],
	plain: [colours.muted, colours.sunken],
} as const

/** Who writes, what the paper is, and its number; tells where it ends. */
export function drawHeadOn(pen: Pen, head: SheetHead): number {
	return head.letterhead ? drawUnit(pen, head, head.letterhead) : drawShop(pen, head)
}

/** The unit in the middle above a double line, as offices write; the paper's title below. */
function drawUnit(pen: Pen, head: SheetHead, { above, unit, address }: SheetLetterhead): number {
	const { left, top, width } = paperOf(pen)
	const middle = { x: left, width, align: 'center' } as const
	let y = top - 8
	for (const line of above) {
		y += write(pen, line.toUpperCase(), { ...middle, y, size: 9.5 }) + 1
	}
	y += write(pen, unit.toUpperCase(), { ...middle, y, size: 13, face: 'strong' }) + 1
	y += write(pen, address, { ...middle, y, size: 8.5 }) + 5
	pen.doc
		.moveTo(left, y)
		.lineTo(left + width, y)
		.lineWidth(2)
		.stroke(colours.ink)
	drawLine(pen, left, y + 3, width, colours.ink)
	y += 16
	const title = { ...middle, y, size: 14, face: 'strong' } as const
	y += write(pen, head.title.toUpperCase(), title) + 2
	y += write(pen, head.number, { ...middle, y, size: 10 })
	if (head.status) drawStatus(pen, head.status, y + 6)
	return y
}

/** The shop to the left, what the paper is to the right, and a hem below. */
function drawShop(pen: Pen, head: SheetHead): number {
	const { left, top, width } = paperOf(pen)
	const half = width / 2
	drawMark(pen, left, top, MARK)
	const name = { x: left + MARK, width: half - MARK }
	write(pen, head.shop, { ...name, y: top + 1, size: 22, face: 'display' })
	write(pen, head.tagline, { ...name, y: top + 30, size: 8, colour: colours.muted })
	const right = { x: left + half, width: half, align: 'right' } as const
	const size = sizeFor(pen, head.title, half)
	const title = { y: top + 1 + (LARGEST - size), size, face: 'display' } as const
	write(pen, head.title, { ...right, ...title, colour: colours.indigo })
	write(pen, head.number, { ...right, y: top + 30, size: 10.5, face: 'strong' })
	const hem = top + MARK + 10
	drawHem(pen, left, hem, width, 4)
	if (head.status) drawStatus(pen, head.status, hem + 14)
	return hem + 4
}

/** A long title is smaller, and stays one line above its number. */
function sizeFor(pen: Pen, title: string, width: number): number {
	for (let size = LARGEST; size > SMALLEST; size -= 0.5) {
		pen.doc.font('display').fontSize(size)
		if (pen.doc.widthOfString(title) <= width) return size
	}
	return SMALLEST
}

function drawStatus(pen: Pen, status: NonNullable<SheetHead['status']>, y: number): void {
	const [colour, ground] = TONES[status.tone]
	const words = { size: 8.5, face: 'strong' } as const
	pen.doc.font(words.face).fontSize(words.size)
	const width = pen.doc.widthOfString(status.text) + 2
	const height = measure(pen, status.text, { ...words, width })
	const paper = paperOf(pen)
	const x = paper.left + paper.width - width - 18
	pen.doc.rect(x, y, width + 18, height + 7).fill(ground)
	write(pen, status.text, { ...words, x: x + 9, y: y + 3.5, width, colour })
}

/** What stands at the foot of each page: where the shop is, and the page among its own. */
export function drawFoot(pen: Pen, head: SheetHead, page: { own: number; of: number }): void {
	const { left, width, foot } = paperOf(pen)
	const words = { y: foot, size: 7.5, colour: colours.muted, width: width / 2 } as const
	const who = head.letterhead ? head.letterhead.unit : `${head.shop} · ${head.place}`
	write(pen, who, { ...words, x: left })
	const count = page.of > 1 ? ` · ${page.own}/${page.of}` : ''
	write(pen, `${head.number}${count}`, { ...words, x: left + width / 2, align: 'right' })
}
