import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { pictureTooLarge, pictureUnreadable } from '#app/domain/catalogue/errors.ts'
import type { MediaStore, StoredPicture } from '#app/domain/catalogue/media.ts'
import {
	LARGEST_WIDTH,
	type PictureFormat,
	pictureFormats,
	pictureWidths,
} from '#app/domain/catalogue/picture.ts'

export const LARGEST_FILE_BYTES = 12 * 1024 * 1024
export const LARGEST_PICTURE_PIXELS = 40_000_000

/** Raised when pictures are made differently, so that old forms are not taken for new ones. */
const PIPELINE = 'bekal-picture-1'
const KEY_LENGTH = 32
const ACCEPTED = new Set(['jpeg', 'png', 'webp'])
const ENCODERS: Record<PictureFormat, (image: Sharp) => Sharp> = {
	webp: (image) => image.webp({ effort: 2, quality: 76 }),
	jpeg: (image) => image.jpeg({ quality: 80 }),
}

/**
 * Pictures in a folder, each in a folder of its own named by its content. A picture appears there
 * whole, by one rename, so whatever exists is complete and never made again.
 *
 * libvips would open SVG, PDF and a dozen more by itself; every loader but the three for pictures
 * is shut for the whole process.
 */
export function createFolderMedia(options: { folder: string }): MediaStore {
	sharp.block({ operation: ['VipsForeignLoad'] })
	sharp.unblock({
		operation: [
			'VipsForeignLoadJpegBuffer',
			'VipsForeignLoadPngBuffer',
			'VipsForeignLoadWebpBuffer',
		],
	})
	return {
		async store(bytes) {
			if (bytes.byteLength > LARGEST_FILE_BYTES) throw pictureTooLarge()
			const size = await uprightSize(bytes)
			const mediaKey = keyOf(bytes)
			const home = join(options.folder, mediaKey)
			if (!(await exists(home))) await derive(bytes, home, size.width)
			return storedSize(mediaKey, size)
		},
	}
}

function open(bytes: Uint8Array): Sharp {
	return sharp(bytes, {
		failOn: 'warning',
		limitInputPixels: LARGEST_PICTURE_PIXELS,
		pages: 1,
		sequentialRead: true,
	})
}

/** Width and height as a person sees the picture, read from its head alone. */
async function uprightSize(bytes: Uint8Array): Promise<{ width: number; height: number }> {
	const head = await open(bytes)
		.metadata()
		.catch(() => undefined)
	if (!head || !ACCEPTED.has(head.format)) throw pictureUnreadable()
	if (head.width * head.height > LARGEST_PICTURE_PIXELS) throw pictureTooLarge()
	return head.autoOrient
}

function keyOf(bytes: Uint8Array): string {
	return createHash('sha256').update(PIPELINE).update(bytes).digest('hex').slice(0, KEY_LENGTH)
}

async function exists(folder: string): Promise<boolean> {
	return await stat(folder).then(
		() => true,
		() => false,
	)
}

async function derive(bytes: Uint8Array, home: string, width: number): Promise<void> {
	const draft = `${home}.${randomUUID()}.part`
	await mkdir(draft, { recursive: true })
	try {
		// Decoded and turned upright once; what is written carries no EXIF, GPS or profile, since
		// sharp keeps none unless asked.
		const upright = open(bytes).autoOrient().flatten({ background: '#ffffff' })
		await Promise.all(
			pictureWidths(width).flatMap((target) =>
				pictureFormats.map((format) =>
					ENCODERS[format](
						upright.clone().resize({ width: target, withoutEnlargement: true }),
					).toFile(join(draft, `${target}.${format}`)),
				),
			),
		).catch(() => {
			throw pictureUnreadable()
		})
		await rename(draft, home).catch(async (error: unknown) => {
			// Somebody else stored the same picture at the same time: theirs is as good.
			if (!(await exists(home))) throw error
		})
	} finally {
		await rm(draft, { recursive: true, force: true })
	}
}

function storedSize(mediaKey: string, size: { width: number; height: number }): StoredPicture {
	const width = Math.min(size.width, LARGEST_WIDTH)
	return { mediaKey, width, height: Math.max(1, Math.round((size.height * width) / size.width)) }
}
