import type { PlainPageSheet, SheetFact } from '#app/domain/documents/sheet.ts'
import { colours, drawHem, drawLine, type Pen, write } from './pen.server.ts'

/** A5 in points. */
const PAGE = { width: 419.53, height: 595.28 } as const
const MARGIN = 34
const WIDTH = PAGE.width - MARGIN * 2
/** A4 is A5 with each side longer by this. */
const LARGER = Math.SQRT2

/** Draws what somebody is told of a month, so that it is read without glasses. */
export function drawPlainPage(pen: Pen, sheet: PlainPageSheet): void {
	pen.doc.save()
	if (sheet.size === 'A4') pen.doc.scale(LARGER)
	const whole = { x: MARGIN, width: WIDTH } as const
	let y = 30
	y += write(pen, sheet.unit, { ...whole, y, size: 10, colour: colours.muted }) + 4
	y += write(pen, sheet.title, { ...whole, y, size: 21, face: 'display' }) + 4
	y += write(pen, sheet.owner, { ...whole, y, size: 18, face: 'strong', height: 48 }) + 8
	drawHem(pen, MARGIN, y, WIDTH, 4)
	y += 18
	for (const line of sheet.lines) y = drawRow(pen, line, y, 14)
	y = drawSum(pen, sheet.sum, y + 4)
	for (const part of sheet.parts) y = drawRow(pen, part, y, 13)
	y += 4
	for (const note of sheet.notes) {
		const words = { ...whole, y, size: 11.5, colour: colours.muted } as const
		y += write(pen, note, { ...words, height: Math.max(PAGE.height - 44 - y, 0) }) + 6
	}
	write(pen, sheet.foot, { ...whole, y: PAGE.height - 30, size: 9, colour: colours.muted })
	pen.doc.restore()
}

function drawRow(pen: Pen, { label, value }: SheetFact, y: number, size: number): number {
	write(pen, label, { x: MARGIN, y: y + 1, width: WIDTH * 0.62, size })
	const amount = { x: MARGIN + WIDTH * 0.5, width: WIDTH * 0.5, align: 'right' } as const
	write(pen, value, { ...amount, y, size: size + 1, face: 'strong' })
	const below = y + size * 1.75
	drawLine(pen, MARGIN, below, WIDTH, colours.line)
	return below + 8
}

function drawSum(pen: Pen, { label, value }: SheetFact, y: number): number {
	const height = 66
	pen.doc.rect(MARGIN, y, WIDTH, height).fill(colours.indigo)
	const inner = { x: MARGIN + 14, width: WIDTH - 28, colour: colours.ground } as const
	write(pen, label, { ...inner, y: y + 8, size: 12 })
	write(pen, value, { ...inner, y: y + 25, size: 25, face: 'strong' })
	return y + height + 14
}
