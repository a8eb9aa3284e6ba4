import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { pictureTooLarge, pictureUnreadable } from '#app/domain/catalogue/errors.ts'
import {
	LARGEST_WIDTH,
	type PictureFormat,
	pictureFormats,
	pictureWidths,
} from '#app/domain/catalogue/picture.ts'

export const LARGEST_FILE_BYTES = 12 * 1024 * 1024
export const LARGEST_PICTURE_PIXELS = 40_000_000
/** Of the largest form, which AVIF could not be twice as tall; nobody sees so tall a picture. */
const LARGEST_HEIGHT = 8_192
/** Longer than any picture of a phone takes; a file that takes longer is made to. */
const MOST_SECONDS = 30

/** Raised when pictures are made differently, so that old forms are not taken for new ones. */
const PIPELINE = 'bekal-picture-6'
const KEY_LENGTH = 32
/** Beside the forms of a picture: what all of it is on average. */
export const COLOUR_FILE = 'colour'
const ACCEPTED = new Set(['jpeg', 'png', 'webp'])
/**
 * The least effort each: AVIF's next one takes several times as long for a few percent fewer bytes.
 * Qualities are where a stitch at one to one just keeps its edges.
 */
const encoders: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
	avif: (image) => image.avif({ effort: 0, quality: 38, chromaSubsampling: '4:2:0' }),
	webp: (image) => image.webp({ effort: 0, quality: 74 }),
	jpeg: (image) => image.jpeg({ quality: 80 }),
}

/**
 * Shuts every loader of libvips but the three for pictures, for the whole process: it would open
 * SVG, PDF and a dozen more by itself.
 */
export function shutOtherLoaders(): void {
	sharp.block({ operation: ['VipsForeignLoad'] })
	sharp.unblock({
		operation: [
			'VipsForeignLoadJpegBuffer',
			'VipsForeignLoadPngBuffer',
			'VipsForeignLoadWebpBuffer',
		],
	})
}

/** Width and height as a person sees the picture, read from its head alone. */
export async function uprightSize(bytes: Uint8Array): Promise<{ width: number; height: number }> {
	if (bytes.byteLength > LARGEST_FILE_BYTES) throw pictureTooLarge()
	if (bytes.byteLength === 0) throw pictureUnreadable()
	// Without a limit here, because a head that promises too much deserves a refusal of its own.
	const head = await sharp(bytes, { limitInputPixels: false })
		.metadata()
		.catch(() => undefined)
	if (!head || !ACCEPTED.has(head.format)) throw pictureUnreadable()
	if (head.width * head.height > LARGEST_PICTURE_PIXELS) throw pictureTooLarge()
	if (largestForm(head.autoOrient).height > LARGEST_HEIGHT) throw pictureTooLarge()
	return head.autoOrient
}

/** Names a picture by its content and by how its forms are made. */
export function keyOf(bytes: Uint8Array): string {
	return createHash('sha256').update(PIPELINE).update(bytes).digest('hex').slice(0, KEY_LENGTH)
}

/** Width and height of the largest form of a picture of this size. */
export function largestForm(size: { width: number; height: number }) {
	const width = Math.min(size.width, LARGEST_WIDTH)
	return { width, height: Math.max(1, Math.round((size.height * width) / size.width)) }
}

/** True for a file or a folder that is there. */
export async function isThere(path: string): Promise<boolean> {
	return await stat(path).then(
		() => true,
		() => false,
	)
}

/** Makes every form of a picture, which appear in their folder together, by one rename. */
export async function writeForms(bytes: Uint8Array, home: string, width: number): Promise<void> {
	const forms = await encode(bytes, width)
	const draft = `${home}.${randomUUID()}${DRAFT_END}`
	await mkdir(draft, { recursive: true })
	try {
		await Promise.all(forms.map(({ name, data }) => writeFile(join(draft, name), data)))
		await rename(draft, home).catch(async (error: unknown) => {
			// Somebody else stored the same picture at the same time: theirs is as good.
			if (!(await isThere(home))) throw error
		})
	} finally {
		await rm(draft, { recursive: true, force: true })
	}
}

/** How the folder of a picture is called that is being written. */
export const DRAFT_END = '.part'

interface Form {
	readonly name: string
	readonly data: Buffer
}

/** Decodes strictly, turns upright and encodes; sharp writes no EXIF or profile unless asked. */
async function encode(bytes: Uint8Array, width: number): Promise<Form[]> {
	try {
		const { data, info } = await sharp(bytes, {
			failOn: 'warning',
			limitInputPixels: LARGEST_PICTURE_PIXELS,
			pages: 1,
			sequentialRead: true,
		})
			.autoOrient()
			.flatten({ background: '#ffffff' })
			.resize({ width: LARGEST_WIDTH, withoutEnlargement: true })
			.toColourspace('srgb')
			.timeout({ seconds: MOST_SECONDS })
			.raw()
			.toBuffer({ resolveWithObject: true })
		const decoded = sharp(data, { raw: info })
		// Awaited together: one that failed while another was awaited would end the shop.
		const forms = pictureWidths(width).map((target) => encodeAt(decoded, target))
		const [colour, ...encoded] = await Promise.all([averageColour(decoded), ...forms])
		return [colour, ...encoded.flat()]
	} catch {
		throw pictureUnreadable()
	}
}

/** Every format of one width, made smaller once for all of them. */
async function encodeAt(decoded: Sharp, width: number): Promise<Form[]> {
	const { data, info } = await decoded.clone().resize({ width }).raw().toBuffer({
		resolveWithObject: true,
	})
	const encodings = pictureFormats.map(async (format) => ({
		name: `${width}.${format}`,
		data: await encoders[format](sharp(data, { raw: info })).toBuffer(),
	}))
	return await Promise.all(encodings)
}

/** The means of so few points that looking at them costs nothing. */
async function averageColour(decoded: Sharp): Promise<Form> {
	const few = await decoded.clone().resize({ width: 16 }).png().toBuffer()
	const { channels } = await sharp(few).stats()
	// Grey pictures have one channel, whose mean stands for all three.
	const means = [0, 1, 2].map((index) => (channels[index] ?? channels[0])?.mean ?? 0)
	const hex = means.map((mean) => Math.round(mean).toString(16).padStart(2, '0')).join('')
	return { name: COLOUR_FILE, data: Buffer.from(`#${hex}`) }
}
