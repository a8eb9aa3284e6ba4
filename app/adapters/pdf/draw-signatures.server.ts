import type { SheetSignature } from '#app/domain/documents/sheet.ts'
import { paperOf } from './letterhead.server.ts'
import { colours, drawLine, type Pen, write } from './pen.server.ts'

const LINE = 70
const BELOW = 40

/** What a row of signatures takes: more where names or numbers stand under the lines. */
export function signaturesHeight(signatures: readonly SheetSignature[]): number {
	return LINE + (signatures.some(({ name, id }) => name || id) ? BELOW : 8)
}

/** Who signs, side by side: the title, room for the hand, a line, and name and number below it. */
export function drawSignatures(pen: Pen, signatures: readonly SheetSignature[], y: number): number {
	const { left, width } = paperOf(pen)
	const step = width / signatures.length
	for (const [index, { title, name = '', id = '' }] of signatures.entries()) {
		const at = { x: left + index * step, width: step - 24 }
		write(pen, title, { ...at, y, size: 9, colour: colours.muted, height: 36 })
		drawLine(pen, at.x, y + LINE, at.width, colours.edge)
		const below = y + LINE + 4
		const taken = write(pen, name, { ...at, y: below, size: 9.5, face: 'strong', height: 24 })
		write(pen, id, { ...at, y: below + taken, size: 8.5, height: 12 })
	}
	return signaturesHeight(signatures)
}
