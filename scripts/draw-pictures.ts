/**
 * `node scripts/draw-pictures.ts`: makes pixels of the drawings where there have to be pixels: for
 * the icons of phones and old browsers, and for the frame of the pictures that are shared. To be
 * run after a drawing was changed; the results are kept with the code, because the shop itself
 * opens no SVG (`app/adapters/media`). Likewise the display face as TrueType, which Pango reads.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { ROOT } from './processes.ts'
import { unpackWoff } from './unpack-woff.ts'

const SHARED = join(ROOT, 'app/adapters/social-picture')
const FACE = '@fontsource/young-serif/files/young-serif-latin-400-normal.woff'
const DRAWINGS = join(ROOT, 'scripts/drawings')
const ICONS = join(ROOT, 'public/icons')
const ICO_HEAD_BYTES = 22
const DENSITY = 600

async function draw(drawing: string, size: number): Promise<Buffer> {
	const picture = sharp(drawing, { density: DENSITY }).resize(size, size)
	return await picture.png({ compressionLevel: 9, palette: true }).toBuffer()
}

/** One picture as `.ico`: a head of six bytes, an entry of sixteen, and the PNG as it is. */
function icoOf(png: Buffer, size: number): Buffer {
	const head = Buffer.alloc(ICO_HEAD_BYTES)
	head.writeUInt16LE(1, 2)
	head.writeUInt16LE(1, 4)
	head.writeUInt8(size, 6)
	head.writeUInt8(size, 7)
	head.writeUInt16LE(1, 10)
	head.writeUInt16LE(32, 12)
	head.writeUInt32LE(png.byteLength, 14)
	head.writeUInt32LE(ICO_HEAD_BYTES, 18)
	return Buffer.concat([head, png])
}

const mark = join(ROOT, 'public/favicon.svg')
const onCotton = join(DRAWINGS, 'icon.svg')
for (const size of [192, 512]) {
	writeFileSync(join(ICONS, `icon-${size}.png`), await draw(mark, size))
	writeFileSync(join(ICONS, `icon-full-${size}.png`), await draw(onCotton, size))
}
writeFileSync(join(ICONS, 'touch-180.png'), await draw(onCotton, 180))
writeFileSync(join(ROOT, 'public/favicon.ico'), icoOf(await draw(mark, 32), 32))

await sharp(join(DRAWINGS, 'share-frame.svg'))
	.png({ compressionLevel: 9, palette: true })
	.toFile(join(SHARED, 'frame.png'))

const woff = readFileSync(createRequire(import.meta.url).resolve(FACE))
writeFileSync(join(SHARED, 'young-serif.ttf'), unpackWoff(woff))
