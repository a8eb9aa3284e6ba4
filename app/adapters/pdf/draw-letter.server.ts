import type {
	LetterSheet,
	SheetBlock,
	SheetColumn,
	SheetFact,
	SheetTable,
} from '#app/domain/documents/sheet.ts'
import { drawSignatures, signaturesHeight } from './draw-signatures.server.ts'
import { drawHeadOn, paperOf } from './letterhead.server.ts'
import { colours, drawLine, measure, type Pen, write } from './pen.server.ts'

const GAP = 16
const PAD = 8
const CELL = { size: 9.5, note: 8 } as const
const HEAD_HEIGHT = 22
const TICK = 11
const TALLEST_BLOCK = 150

/** Where the next thing is drawn. */
interface Place {
	y: number
}

/** Draws a letter on a page of its own, and on more when its table asks for them. */
export function drawLetter(pen: Pen, sheet: LetterSheet): void {
	const place = { y: drawHeadOn(pen, sheet.head) + 20 }
	const { left, width } = paperOf(pen)
	// The status stands to the right of the facts.
	const forFacts = sheet.head.status ? width * 0.68 : width
	place.y += drawFacts(pen, sheet.facts, place.y, forFacts) + GAP
	for (const paragraph of sheet.opening ?? []) {
		const words = { x: left, width, size: 10.5 } as const
		place.y += write(pen, paragraph, { ...words, y: place.y }) + 8
	}
	if (sheet.blocks.length > 0) place.y += drawBlocks(pen, sheet.blocks, place.y) + GAP + 4
	drawTable(pen, sheet, place)
	if (sheet.totals.length > 0) drawTotals(pen, sheet, place)
	drawNotes(pen, sheet, place)
	if (sheet.signatures.length > 0) {
		place.y += GAP
		makeRoom(pen, sheet, place, signaturesHeight(sheet.signatures))
		place.y += drawSignatures(pen, sheet.signatures, place.y)
	}
}

/** Names over values, side by side. */
function drawFacts(pen: Pen, facts: readonly SheetFact[], y: number, whole: number): number {
	const { left } = paperOf(pen)
	const step = whole / Math.max(facts.length, 3)
	const width = step - 12
	// A label of two lines pushes down all values, which stay in line.
	const labels = facts.map(({ label }) => measure(pen, label, { width, size: 8 }))
	const below = Math.max(12, ...labels)
	let tallest = 0
	for (const [index, { label, value }] of facts.entries()) {
		const at = { x: left + index * step, width }
		write(pen, label, { ...at, y, size: 8, colour: colours.muted })
		const face = { size: 10, face: 'strong' } as const
		tallest = Math.max(tallest, write(pen, value, { ...at, ...face, y: y + below }))
	}
	return tallest + below + 2
}

function drawBlocks(pen: Pen, blocks: readonly SheetBlock[], y: number): number {
	const { left, width } = paperOf(pen)
	const step = width / 2
	let tallest = 0
	for (const [index, block] of blocks.entries()) {
		const at = { x: left + index * step, width: step - 20 }
		write(pen, block.title, { ...at, y, size: 8, colour: colours.muted })
		let below = y + 13
		for (const [row, text] of block.lines.entries()) {
			const height = y + TALLEST_BLOCK - below
			if (height < CELL.size) break
			const face = row === 0 ? 'strong' : 'plain'
			const taken = write(pen, text, { ...at, y: below, size: CELL.size, face, height })
			if (taken > 0) below += taken + 1.5
		}
		tallest = Math.max(tallest, below - y)
	}
	return tallest
}

function drawTable(pen: Pen, sheet: LetterSheet, place: Place): void {
	const { table } = sheet
	const { left, width, bottom } = paperOf(pen)
	drawTableHead(pen, table, place)
	const close = closeHeight(pen, sheet)
	for (const [index, row] of table.rows.entries()) {
		const height = rowHeight(pen, table, row)
		// Hands never sign an empty sheet: the last row goes over with what closes the letter.
		const isLast = index === table.rows.length - 1
		if (place.y + height + (isLast ? close : 0) > bottom) {
			place.y = turnPage(pen, sheet)
			drawTableHead(pen, table, place)
		}
		drawRow(pen, table, row, place.y)
		place.y += height
		drawLine(pen, left, place.y, width, colours.line)
	}
	place.y += GAP
}

function drawTableHead(pen: Pen, { columns }: SheetTable, place: Place): void {
	const paper = paperOf(pen)
	pen.doc.rect(paper.left, place.y, paper.width, HEAD_HEIGHT).fill(colours.indigo)
	for (const { column, x, width } of placed(pen, columns)) {
		const { label, align } = column
		const words = { size: 8, face: 'strong', colour: colours.ground, height: 11 } as const
		write(pen, label, { ...words, x, width, align, y: place.y + 5.5 })
	}
	place.y += HEAD_HEIGHT
}

type Row = SheetTable['rows'][number]

function rowHeight(pen: Pen, { columns }: SheetTable, row: Row): number {
	const heights = placed(pen, columns).map(({ column, width }, index) => {
		const { text = '', note = '' } = row[index] ?? {}
		const words = measure(pen, text, { width, size: CELL.size, face: faceOf(column) })
		return words + measure(pen, note, { width, size: CELL.note })
	})
	return Math.max(TICK, ...heights) + PAD * 2
}

function drawRow(pen: Pen, { columns }: SheetTable, row: Row, top: number): void {
	const y = top + PAD
	for (const [index, { column, x, width }] of placed(pen, columns).entries()) {
		if (column.kind === 'tick') {
			pen.doc
				.rect(x + width - TICK, y, TICK, TICK)
				.lineWidth(1)
				.stroke(colours.edge)
			continue
		}
		const { text = '', note = '' } = row[index] ?? {}
		const at = { x, width, align: column.align }
		const taken = write(pen, text, { ...at, y, size: CELL.size, face: faceOf(column) })
		write(pen, note, { ...at, y: y + taken, size: CELL.note, colour: colours.muted })
	}
}

function faceOf({ kind }: SheetColumn): 'plain' | 'strong' {
	return kind === 'strong' ? 'strong' : 'plain'
}

function placed(pen: Pen, columns: readonly SheetColumn[]) {
	const paper = paperOf(pen)
	let { left: x } = paper
	return columns.map((column) => {
		const own = { column, x: x + PAD, width: column.share * paper.width - PAD * 2 }
		x += column.share * paper.width
		return own
	})
}

function drawTotals(pen: Pen, sheet: LetterSheet, place: Place): void {
	const { totals } = sheet
	makeRoom(pen, sheet, place, totalsHeight(totals))
	const paper = paperOf(pen)
	const x = paper.left + paper.width * 0.44
	const width = paper.width * 0.56 - PAD
	for (const [index, { label, value }] of totals.entries()) {
		const isSum = index === totals.length - 1
		if (isSum) {
			drawLine(pen, x, place.y + 1, width + PAD, colours.ink)
			place.y += 8
		}
		const size = isSum ? 12 : CELL.size
		const face = isSum ? 'strong' : 'plain'
		const words = { y: place.y, size, face, x, width } as const
		write(pen, label, { ...words, colour: isSum ? colours.ink : colours.muted })
		const colour = isSum ? colours.indigo : colours.ink
		place.y += write(pen, value, { ...words, align: 'right', colour }) + 4
	}
	place.y += GAP
}

/** What comes after the table of a signed letter; nothing where nobody signs. */
function closeHeight(pen: Pen, { totals, notes, signatures }: LetterSheet): number {
	if (signatures.length === 0) return 0
	const sums = totals.length > 0 ? totalsHeight(totals) + GAP : 0
	const words = notes.map((note) => measure(pen, note, noteWords(pen)) + 3)
	const lines = words.reduce((sum, height) => sum + height, 0)
	return GAP + sums + lines + GAP + signaturesHeight(signatures)
}

const totalsHeight = ({ length }: LetterSheet['totals']) => length * 20 + 12

function noteWords(pen: Pen) {
	const { left, width } = paperOf(pen)
	return { x: left, width: width * 0.8, size: 8.5, colour: colours.muted } as const
}

function drawNotes(pen: Pen, sheet: LetterSheet, place: Place): void {
	const words = noteWords(pen)
	for (const note of sheet.notes) {
		makeRoom(pen, sheet, place, measure(pen, note, words))
		place.y += write(pen, note, { ...words, y: place.y }) + 3
	}
}

function makeRoom(pen: Pen, sheet: LetterSheet, place: Place, height: number): void {
	if (place.y + height > paperOf(pen).bottom) place.y = turnPage(pen, sheet)
}

function turnPage(pen: Pen, { head }: LetterSheet): number {
	const { width: wide, height } = pen.doc.page
	pen.doc.addPage({ size: [wide, height], margin: 0 })
	const { left, top, width } = paperOf(pen)
	const { shop, title, number, letterhead } = head
	write(pen, `${letterhead?.unit ?? shop} · ${title} · ${number}`, {
		x: left,
		y: top,
		width,
		size: 9,
		face: 'strong',
	})
	return top + 24
}
