import { once } from 'node:events'
import type { Print, Printer, Sheet, SheetHead } from '#app/domain/documents/sheet.ts'
import { drawDeclaration } from './draw-declaration.server.ts'
import { drawLabel } from './draw-label.server.ts'
import { drawLetter } from './draw-letter.server.ts'
import { drawPlainPage } from './draw-plain-page.server.ts'
import { drawReceipt } from './draw-receipt.server.ts'
import { drawSlip, measureSlip, SLIP_WIDTH } from './draw-slip.server.ts'
import { drawTags } from './draw-tags.server.ts'
import { drawFoot } from './letterhead.server.ts'
import { type Pen, readFaces, takePen } from './pen.server.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

/** Puts sheets on paper with pdfkit; it and the faces are read when something is printed first. */
export function createPdfPrinter(): Printer {
	let faces: ReturnType<typeof readFaces> | undefined
	return {
		async print(print) {
			faces ??= readFaces()
			const doc = await open(print)
			const chunks: Buffer[] = []
			doc.on('data', (chunk: Buffer) => chunks.push(chunk))
			const ended = once(doc, 'end')
			const pen = takePen(doc, faces)
			for (const sheet of print.sheets) drawSheet(pen, sheet)
			doc.end()
			await ended
			return Buffer.concat(chunks)
		},
	}
}

async function open({ title, language, at }: Print): Promise<PDFKit.PDFDocument> {
	const { default: PDFDocument } = await import('pdfkit')
	return new PDFDocument({
		autoFirstPage: false,
		bufferPages: true,
		// Nothing is to be moved to another page but by who draws it.
		margin: 0,
		size: 'A4',
		lang: LOCALES[language],
		displayTitle: true,
		info: { Title: title, Author: 'Bekal', Creator: 'Bekal', CreationDate: new Date(at) },
	})
}

/** A4 on its long side, in points. */
const LYING: [number, number] = [841.89, 595.28]

function drawSheet(pen: Pen, sheet: Sheet): void {
	pen.doc.addPage({ size: sizeOf(pen, sheet), margin: 0 })
	const first = lastPage(pen)
	switch (sheet.kind) {
		case 'letter':
			drawLetter(pen, sheet)
			break
		case 'receipt':
			drawReceipt(pen, sheet)
			break
		case 'label':
			drawLabel(pen, sheet)
			return
		case 'declaration':
			drawDeclaration(pen, sheet)
			return
		case 'slip':
			drawSlip(pen, sheet)
			return
		case 'plain-page':
			drawPlainPage(pen, sheet)
			return
		case 'tags':
			drawTags(pen, sheet)
			return
	}
	drawFeet(pen, sheet.head, first)
}

function sizeOf(pen: Pen, sheet: Sheet): string | [number, number] {
	if (sheet.kind === 'letter' && sheet.lying) return LYING
	if (sheet.kind === 'slip') return [SLIP_WIDTH, measureSlip(pen, sheet)]
	if (sheet.kind === 'plain-page') return sheet.size
	return sheet.kind === 'label' || sheet.kind === 'declaration' ? 'A6' : 'A4'
}

function drawFeet(pen: Pen, head: SheetHead, first: number): void {
	const of = lastPage(pen) - first + 1
	for (let own = 1; own <= of; own += 1) {
		pen.doc.switchToPage(first + own - 1)
		drawFoot(pen, head, { own, of })
	}
}

function lastPage({ doc }: Pen): number {
	const { start, count } = doc.bufferedPageRange()
	return start + count - 1
}
