import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderMedia } from '#app/adapters/media/folder-media.server.ts'
import { LARGEST_FILE_BYTES } from '#app/adapters/media/picture-forms.server.ts'
import type { MediaStore } from '#app/domain/catalogue/media.ts'
import { pictureFile, pictureFormats, pictureWidths } from '#app/domain/catalogue/picture.ts'

let folder: string
let media: MediaStore

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bekal-media-'))
	media = createFolderMedia({ folder })
})

afterEach(() => {
	rmSync(folder, { recursive: true, force: true })
})

const unreadable = { code: 'catalogue.picture_unreadable', kind: 'invalid' }
const tooLarge = { code: 'catalogue.picture_too_large', kind: 'invalid' }

function blank(width: number, height: number) {
	return sharp({ create: { width, height, channels: 3, background: '#c05020' } })
}

/** A PNG whose head promises so many pixels while it weighs a few hundred bytes. */
function pixelBomb(side: number): Buffer {
	const head = Buffer.alloc(13)
	head.writeUInt32BE(side, 0)
	head.writeUInt32BE(side, 4)
	head.set([8, 0, 0, 0, 0], 8)
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
		const frame = Buffer.alloc(4)
		frame.writeUInt32BE(data.length)
		const sum = Buffer.alloc(4)
		sum.writeUInt32BE(crc32(body))
		return Buffer.concat([frame, body, sum])
	}
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(Buffer.alloc(1024))),
		chunk('IEND', Buffer.alloc(0)),
	])
}

/** A form as it was kept: its size, its format, and what it tells of where it comes from. */
async function readForm(file: string) {
	const bytes = readFileSync(join(folder, file))
	if (bytes.toString('latin1', 4, 12) === 'ftypavif') {
		// The adapter has shut libvips' loader for it. `ispe` holds flags, width and height.
		const size = bytes.indexOf('ispe') + 8
		const told = ['Exif', 'GPS', 'irot', 'prof'].filter((word) => bytes.includes(word))
		return {
			width: bytes.readUInt32BE(size),
			height: bytes.readUInt32BE(size + 4),
			format: 'avif',
			told,
		}
	}
	const { width, height, format, exif, xmp, icc, orientation } = await sharp(bytes).metadata()
	const told = [exif, xmp, icc, orientation].filter((one) => one !== undefined)
	return { width, height, format, told }
}

function crc32(bytes: Buffer): number {
	let crc = 0xffffffff
	for (const byte of bytes) {
		crc ^= byte
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
	}
	return (crc ^ 0xffffffff) >>> 0
}

describe('keeping a picture', () => {
	it('writes every width and format that pages ask for, and nothing else', async () => {
		const bytes = await blank(1200, 900).jpeg().toBuffer()
		const stored = await media.store(bytes)
		expect(stored).toMatchObject({ width: 1200, height: 900 })
		const expected = pictureWidths(1200).flatMap((width) =>
			pictureFormats.map((format) => pictureFile(stored.mediaKey, width, format)),
		)
		const written = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		expect(written.sort()).toEqual([...expected, `${stored.mediaKey}/colour`].sort())
		for (const file of expected) {
			const { width, format } = await readForm(file)
			expect(file.endsWith(`/${width}.${format}`)).toBe(true)
		}
	})

	it('takes PNG and WebP as well, never enlarges, and shrinks to 1440', async () => {
		const small = await media.store(await blank(210, 105).png().toBuffer())
		expect(small).toMatchObject({ width: 210, height: 105 })
		expect(pictureWidths(210)).toEqual([176, 210])
		expect(readdirSync(join(folder, small.mediaKey))).toHaveLength(2 * 3 + 1)
		const wide = await media.store(await blank(2000, 1000).webp().toBuffer())
		expect(wide).toMatchObject({ width: 1440, height: 720 })
	})

	it('knows what a picture is on average, also a grey one and one stored before', async () => {
		const bytes = await blank(300, 300).png().toBuffer()
		expect((await media.store(bytes)).colour).toBe('#c05020')
		expect((await media.store(bytes)).colour).toBe('#c05020')
		const grey = await blank(300, 300).greyscale().toColourspace('b-w').jpeg().toBuffer()
		expect((await media.store(grey)).colour).toMatch(/^#([0-9a-f]{2})\1\1$/)
	})

	it('makes AVIF the smallest of the three', async () => {
		const photo = new URL('../../../db/seed/photos/05-keset-bunga-1.jpg', import.meta.url)
		const stored = await media.store(readFileSync(photo))
		const [avif, webp, jpeg] = pictureFormats.map(
			(format) => statSync(join(folder, pictureFile(stored.mediaKey, 496, format))).size,
		)
		expect(avif).toBeLessThan(Number(webp))
		expect(webp).toBeLessThan(Number(jpeg))
	})

	it('names a picture by its content and does not make it again', async () => {
		const bytes = await blank(640, 640).jpeg().toBuffer()
		const first = await media.store(bytes)
		const file = join(folder, pictureFile(first.mediaKey, 640, 'webp'))
		const made = statSync(file).mtimeMs
		expect(await media.store(bytes)).toEqual(first)
		expect(statSync(file).mtimeMs).toBe(made)
		const other = await media.store(await blank(641, 640).jpeg().toBuffer())
		expect(other.mediaKey).not.toBe(first.mediaKey)
	})

	it('keeps one picture when two people store it at the same time', async () => {
		const bytes = await blank(800, 600).jpeg().toBuffer()
		const [one, two] = await Promise.all([media.store(bytes), media.store(bytes)])
		expect(one).toEqual(two)
		expect(readdirSync(folder)).toEqual([one.mediaKey])
	})

	it('drops where the picture was taken, and turns it upright', async () => {
		const bytes = await blank(400, 300)
			.withExif({
				IFD0: { Orientation: '6', Make: 'Telepon' },
				IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 39/1 0/1', GPSLongitudeRef: 'E' },
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer()
		expect((await sharp(bytes).metadata()).exif).toBeDefined()
		const stored = await media.store(bytes)
		expect(stored).toMatchObject({ width: 300, height: 400 })
		for (const format of pictureFormats) {
			const { told, ...kept } = await readForm(pictureFile(stored.mediaKey, 300, format))
			expect(kept).toEqual({ width: 300, height: 400, format })
			expect(told).toEqual([])
		}
	})
})

describe('refusing a picture', () => {
	it('refuses a picture too tall for one of its forms, and nothing goes on behind it', async () => {
		const tall = await sharp({
			create: { width: 1, height: 20_000, channels: 3, background: '#c05020' },
		})
			.png()
			.toBuffer()
		await expect(media.store(tall)).rejects.toMatchObject(tooLarge)
		expect(readdirSync(folder)).toEqual([])
	})

	it('refuses an SVG, also one that says it is a JPEG', async () => {
		const svg = Buffer.from(
			'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>',
		)
		await expect(media.store(svg)).rejects.toMatchObject(unreadable)
	})

	it('refuses formats that a shop does not need', async () => {
		const gif = await blank(20, 20).gif().toBuffer()
		const tiff = await blank(20, 20).tiff().toBuffer()
		const avif = await blank(20, 20).avif().toBuffer()
		for (const bytes of [gif, tiff, avif, Buffer.from('%PDF-1.7'), Buffer.alloc(0)]) {
			await expect(media.store(bytes)).rejects.toMatchObject(unreadable)
		}
	})

	it('refuses a file that ends too early, and leaves nothing behind', async () => {
		const noise = sharp({
			create: {
				width: 600,
				height: 600,
				channels: 3,
				background: '#808080',
				noise: { type: 'gaussian', mean: 128, sigma: 40 },
			},
		})
		for (const bytes of [
			await noise.clone().jpeg().toBuffer(),
			await noise.clone().png().toBuffer(),
			await noise.clone().webp().toBuffer(),
		]) {
			const half = bytes.subarray(0, bytes.length / 2)
			await expect(media.store(half)).rejects.toMatchObject(unreadable)
		}
		expect(readdirSync(folder)).toEqual([])
	})

	it('refuses more pixels than it takes before decoding them', async () => {
		const before = performance.now()
		await expect(media.store(pixelBomb(50_000))).rejects.toMatchObject(tooLarge)
		await expect(media.store(pixelBomb(7_000))).rejects.toMatchObject(tooLarge)
		expect(performance.now() - before).toBeLessThan(1_000)
	})

	it('refuses more bytes than it takes', async () => {
		const padded = Buffer.alloc(LARGEST_FILE_BYTES + 1)
		await expect(media.store(padded)).rejects.toMatchObject(tooLarge)
	})
})
