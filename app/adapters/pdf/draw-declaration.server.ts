import type { DeclarationSheet } from '#app/domain/documents/sheet.ts'
import { colours, drawLine, drawStitch, type Pen, write } from './pen.server.ts'

/** A6 in points. */
const MARGIN = 18
const WIDTH = 297.64 - MARGIN * 2
const COLUMNS = [0.54, 0.19, 0.27] as const
const TABLE = 90
/** Where the sum begins: rows beyond it are told as one. */
const TOTAL = 282
const SMALL = 8
const ROW = 8.5

/** Draws what customs are told of a parcel; glued beside its label. */
export function drawDeclaration(pen: Pen, sheet: DeclarationSheet): void {
	const whole = { x: MARGIN, width: WIDTH }
	drawStitch(pen, MARGIN - 6, 12, WIDTH + 12, 396)
	write(pen, sheet.title, { ...whole, y: 20, size: 11, face: 'strong', width: WIDTH * 0.7 })
	write(pen, sheet.form, { ...whole, y: 20, size: 14, face: 'strong', align: 'right' })
	write(pen, sheet.number, { ...whole, y: 53, size: 10, face: 'strong', align: 'right' })
	write(pen, sheet.category, { ...whole, y: 54, size: ROW })
	drawLine(pen, MARGIN, TABLE - 18, WIDTH, colours.ink)
	drawRow(pen, sheet.heads, TABLE - 12, 'muted')
	let y = TABLE + 8
	for (const row of sheet.rows) y += drawRow(pen, row, y, 'plain') + 3
	drawLine(pen, MARGIN, TOTAL - 6, WIDTH, colours.ink)
	drawRow(pen, sheet.total, TOTAL, 'strong')
	const { origin } = sheet
	write(pen, `${origin.label}: ${origin.value}`, { ...whole, y: TOTAL + 20, size: ROW })
	write(pen, sheet.statement, { ...whole, y: TOTAL + 38, size: 7, colour: colours.muted })
	drawLine(pen, MARGIN, 390, WIDTH, colours.edge)
	write(pen, sheet.signature, { ...whole, y: 393, size: 7, colour: colours.muted })
}

/** The cells of a row in their columns; returns how tall it has become. */
function drawRow(
	pen: Pen,
	cells: readonly [string, string, string],
	y: number,
	look: 'muted' | 'plain' | 'strong',
): number {
	let x = MARGIN
	let tallest = 0
	for (const [index, share] of COLUMNS.entries()) {
		const width = WIDTH * share
		const taken = write(pen, cells[index] ?? '', {
			x,
			y,
			width: index === 0 ? width - 6 : width,
			size: look === 'muted' ? SMALL : ROW,
			face: look === 'strong' ? 'strong' : 'plain',
			...(look === 'muted' && { colour: colours.muted }),
			...(index > 0 && { align: 'right' as const }),
			height: Math.max(ROW, TOTAL - y - 8),
		})
		tallest = Math.max(tallest, taken)
		x += width
	}
	return tallest
}
