import type { ReceiptSheet } from '#app/domain/documents/sheet.ts'
import { drawSignatures } from './draw-signatures.server.ts'
import { drawHeadOn, paperOf } from './letterhead.server.ts'
import { colours, drawLine, drawStitch, measure, type Pen, write } from './pen.server.ts'

const LABEL_WIDTH = 130
const PAD = 20
const TALLEST_VALUE = 80
const AMOUNT = { width: 210, height: 46, size: 20 } as const

/** Draws a kuitansi: who paid, the sum in words, what for, and the sum in figures below. */
export function drawReceipt(pen: Pen, sheet: ReceiptSheet): void {
	const { left, width } = paperOf(pen)
	const top = drawHeadOn(pen, sheet.head) + 40
	const inner = { x: left + PAD, width: width - PAD * 2 }
	let y = top + PAD
	for (const { label, value } of sheet.facts) {
		write(pen, label, { ...inner, y: y + 1, size: 9, colour: colours.muted, width: LABEL_WIDTH })
		const at = { x: inner.x + LABEL_WIDTH, width: inner.width - LABEL_WIDTH }
		const height = TALLEST_VALUE
		y += write(pen, value, { ...at, y, size: 11, face: 'strong', height }) + 6
		drawLine(pen, at.x, y, at.width, colours.line)
		y += 11
	}
	y += 8
	drawAmount(pen, sheet, inner.x, y)
	drawDated(pen, sheet, inner.x + inner.width, y)
	y += AMOUNT.height + PAD
	drawStitch(pen, left, top, width, y - top)
	y += 14
	for (const note of sheet.notes) {
		const words = { x: left, width, size: 8.5, colour: colours.muted } as const
		y += write(pen, note, { ...words, y }) + 3
	}
	if (sheet.signatures) drawSignatures(pen, sheet.signatures, y + 24)
}

function drawAmount(pen: Pen, { amount }: ReceiptSheet, x: number, y: number): void {
	const { width, height, size } = AMOUNT
	pen.doc.rect(x, y, width, height).fill(colours.indigo)
	const words = { width: width - 24, size: fitting(pen, amount, width - 24, size) } as const
	const face = 'strong'
	const taken = measure(pen, amount, { ...words, face })
	const at = { x: x + 14, y: y + (height - taken) / 2 }
	write(pen, amount, { ...words, ...at, face, colour: colours.ground })
}

/** The largest size at which a figure stays on its line. */
function fitting({ doc }: Pen, text: string, width: number, largest: number): number {
	const wide = doc.font('strong').fontSize(largest).widthOfString(text)
	return wide <= width ? largest : (largest * width) / wide - 0.1
}

function drawDated(pen: Pen, sheet: ReceiptSheet, right: number, y: number): void {
	const at = { x: right - 200, width: 200, align: 'right' } as const
	const taken = write(pen, sheet.dated, { ...at, y: y + 8, size: 10 })
	write(pen, sheet.issuer, { ...at, y: y + 10 + taken, size: 10, face: 'strong' })
}
