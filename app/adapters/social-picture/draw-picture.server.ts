import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { SOCIAL_PICTURE } from '#app/domain/catalogue/social-picture.ts'

/** Drawn from scripts/drawings/share-frame.svg: the ground, the mark, the seam and the hem. */
const FRAME = fileURLToPath(new URL('frame.png', import.meta.url))
/** Young Serif as TrueType, by the same script. */
const FONT_FILE = fileURLToPath(new URL('young-serif.ttf', import.meta.url))
const PHOTO = { width: 600, height: 582 }
const TEXT = { left: 660, width: 480 }
const TITLE_TOP = 176
/** Where the last line under the title may end. */
const TITLE_BOTTOM = 486
const NOTE_TOP = 524
const TITLE_SIZES = [76, 66, 58, 50, 42, 36]
const LINE_SIZE = 52
const NOTE_SIZE = 23
const LINE_GAP = 38
const LONGEST_TITLE = 90
const LONGEST_NOTE = 42
const FACE = 'Young Serif'
const INK = '#1e2033'
const TERRACOTTA = '#a2421f'
const MUTED = '#5b5965'
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

export interface Words {
	readonly title: string
	readonly line: string
	readonly note: string
}

interface Drawn {
	readonly input: Buffer
	readonly width: number
	readonly height: number
}

/** Puts a photograph and words onto the frame. */
export async function drawPicture(photo: Buffer, words: Words): Promise<Buffer> {
	const { title, line, note } = words
	const price = line ? await typeset(line, LINE_SIZE, TERRACOTTA) : null
	const below = price ? price.height + LINE_GAP : 0
	const room = TITLE_BOTTOM - TITLE_TOP - below
	const name = await fitting(room, (size) => typeset(shorten(title, LONGEST_TITLE), size, INK))
	const small = await typeset(shorten(note, LONGEST_NOTE), NOTE_SIZE, MUTED)
	const cover = await sharp(photo)
		.resize({ ...PHOTO, fit: 'cover', position: 'attention' })
		.toBuffer()
	const layers = [
		{ input: cover, left: 0, top: 0 },
		{ input: name.input, left: TEXT.left, top: TITLE_TOP },
		...(price
			? [{ input: price.input, left: TEXT.left, top: TITLE_TOP + name.height + LINE_GAP }]
			: []),
		{ input: small.input, left: TEXT.left, top: NOTE_TOP },
	]
	return await sharp(await readFile(FRAME))
		.composite(layers)
		.resize(SOCIAL_PICTURE)
		.flatten()
		.jpeg({ quality: 84, mozjpeg: true })
		.toBuffer()
}

/** The largest size at which the words stay within a height; whatever is left over is cut off. */
async function fitting(height: number, draw: (size: number) => Promise<Drawn>): Promise<Drawn> {
	let drawn: Drawn | undefined
	for (const size of TITLE_SIZES) {
		drawn = await draw(size)
		if (drawn.height <= height && drawn.width <= TEXT.width) return drawn
	}
	return await cut(drawn as Drawn, height)
}

async function cut({ input, width, height }: Drawn, most: number): Promise<Drawn> {
	const size = { width: Math.min(width, TEXT.width), height: Math.min(height, most) }
	const part = sharp(input).extract({ left: 0, top: 0, ...size })
	return { input: await part.png().toBuffer(), ...size }
}

async function typeset(text: string, size: number, colour: string): Promise<Drawn> {
	const style = `foreground="${colour}" font_features="lnum" line_height="0.86"`
	const markup = `<span ${style}>${escapeMarkup(text)}</span>`
	// Pango refuses to draw nothing.
	if (!VISIBLE.test(text)) return await nothing()
	const { data, info } = await sharp({
		text: {
			text: markup,
			font: `${FACE} ${size}`,
			fontfile: FONT_FILE,
			width: TEXT.width,
			dpi: 72,
			rgba: true,
			wrap: 'word-char',
		},
	})
		.png()
		.toBuffer({ resolveWithObject: true })
	return { input: data, width: info.width, height: info.height }
}

async function nothing(): Promise<Drawn> {
	const background = { r: 0, g: 0, b: 0, alpha: 0 }
	const input = sharp({ create: { width: 1, height: 1, channels: 4, background } })
	return { input: await input.png().toBuffer(), width: 1, height: 1 }
}

/** Nothing that stands in a name is markup to Pango, nor a character that no face can draw. */
function escapeMarkup(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
}

function shorten(text: string, most: number): string {
	const letters = Array.from(text.trim())
	return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}
