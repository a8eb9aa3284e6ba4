import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toPrintable } from './to-printable.ts'

type Pdf = PDFKit.PDFDocument

/** The house's colours by day, as app/ui/theme/tokens.css names them. */
export const colours = {
	ink: '#1e2033',
	muted: '#5b5965',
	line: '#dfd5c3',
	edge: '#8a8170',
	sunken: '#f7f2e8',
	ground: '#fbf7ef',
	indigo: '#24356b',
	terracotta: '#b04a2a',
	turmeric: '#e2a32c',
	leaf: '#2f7455',
	cotton: '#d9cbb1',
	good: '#1f6445',
	goodSoft: '#e2f0e6',
	warn: '#7d5200',
	warnSoft: '#fbeecb',
} as const

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const FACES = {
	plain: fileOf('noto-sans-regular.ttf'),
	strong: fileOf('noto-sans-bold.ttf'),
	display: fileOf('../social-picture/young-serif.ttf'),
} as const

type Face = keyof typeof FACES

/** A document that is being drawn, with what it can write. */
export interface Pen {
	readonly doc: Pdf
	readonly canDraw: (codePoint: number) => boolean
}

export interface Script {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly size: number
	readonly face?: Face
	readonly colour?: string
	readonly align?: 'left' | 'right' | 'center'
	/** what does not fit into this height is cut off with an ellipsis */
	readonly height?: number
}

/** The letter faces, read once for all documents. */
export function readFaces(): Record<Face, Buffer> {
	const { plain, strong, display } = FACES
	return {
		plain: readFileSync(plain),
		strong: readFileSync(strong),
		display: readFileSync(display),
	}
}

/** Takes up the pen for a document. */
export function takePen(doc: Pdf, faces: Record<Face, Buffer>): Pen {
	for (const [name, bytes] of Object.entries(faces)) doc.registerFont(name, bytes)
	doc.font('plain')
	// The typings leave out the face that is in use; it alone knows its letters.
	const { _font } = doc as unknown as {
		_font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
	}
	return { doc, canDraw: (codePoint) => _font.font.hasGlyphForCodePoint(codePoint) }
}

/** Writes a text that wraps within its width; tells the height it took. */
export function write(pen: Pen, text: string, script: Script): number {
	const { doc } = pen
	const { x, y, width, face = 'plain', colour = colours.ink, size, align = 'left' } = script
	const clean = toPrintable(text, pen.canDraw)
	if (clean === '') return 0
	const full = measure(pen, text, script)
	const height = Math.min(full, script.height ?? full)
	doc.font(face).fontSize(size).fillColor(colour)
	const isCut = height < full
	doc.text(clean, x, y, { width, align, lineGap: 1, ...(isCut && { height, ellipsis: true }) })
	return height
}

/** The height that `write` would take if nothing is cut off. */
export function measure(
	{ doc, canDraw }: Pen,
	text: string,
	{ width, size, face = 'plain' }: Pick<Script, 'width' | 'size' | 'face'>,
): number {
	const clean = toPrintable(text, canDraw)
	if (clean === '') return 0
	return doc.font(face).fontSize(size).heightOfString(clean, { width, lineGap: 1 })
}

const PATCHES = [
	['M2 2h20v20H2z', colours.indigo],
	['M2 22h20v20H2z', colours.turmeric],
	['M22 22a20 20 0 0 1 20 20H22z', colours.terracotta],
	['M2 42h20v20H2z', colours.leaf],
	['M22 42h20a20 20 0 0 1-20 20z', colours.indigo],
] as const
const STITCH = [
	'M6 6h12v12H6zm0 20h12v12H6zm0 20h12v12H6z',
	'M26 26.5A16 16 0 0 1 37.5 38H26zm0 19.5h11.5A16 16 0 0 1 26 57.5z',
].join('')
const MARK_HEIGHT = 64

/** The shop's mark, the same as app/ui/kit/patch-mark.tsx. */
export function drawMark({ doc }: Pen, x: number, y: number, height: number): void {
	doc
		.save()
		.translate(x, y)
		.scale(height / MARK_HEIGHT)
	for (const [path, colour] of PATCHES) doc.path(path).fill(colour)
	doc.path(STITCH).lineWidth(1.4).dash(2.6, { space: 1.8 }).stroke(colours.ground)
	doc.undash().restore()
}

/** The hem: patches of the five colours side by side. */
export function drawHem({ doc }: Pen, x: number, y: number, width: number, height: number): void {
	const order = [colours.indigo, colours.turmeric, colours.terracotta, colours.leaf, colours.cotton]
	const count = Math.round(width / (height * 5))
	const patch = width / count
	for (let index = 0; index < count; index += 1) {
		doc.rect(x + index * patch, y, patch, height).fill(order[index % order.length])
	}
}

/** A line from left to right. */
export function drawLine({ doc }: Pen, x: number, y: number, width: number, colour: string): void {
	doc
		.moveTo(x, y)
		.lineTo(x + width, y)
		.lineWidth(0.75)
		.stroke(colour)
}

/** A running stitch around a patch. */
export function drawStitch(
	{ doc }: Pen,
	x: number,
	y: number,
	width: number,
	height: number,
): void {
	doc.rect(x, y, width, height).lineWidth(1).dash(4, { space: 3 }).stroke(colours.edge)
	doc.undash()
}
