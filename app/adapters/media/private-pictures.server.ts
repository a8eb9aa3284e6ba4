import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { pictureUnreadable } from '#app/domain/catalogue/errors.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import { newToken } from '#app/shared/ids.ts'
import { LARGEST_PICTURE_PIXELS, shutOtherLoaders, uprightSize } from './picture-forms.server.ts'

/** Enough to read every line of a bank's receipt on. */
const LONGEST_SIDE = 1_600
const QUALITY = 82
const KEY = /^[\w-]{32}$/

/**
 * Pictures in a folder that no address leads into, each one JPEG under a key that nobody can guess.
 * They are made anew from their pixels: no place, no time, nothing that hides in a file.
 */
export function createPrivatePictures(options: { folder: string }): ProofPictures & PaperPictures {
	shutOtherLoaders()
	const fileOf = (key: string) => join(options.folder, `${key}.jpeg`)
	return {
		async store(bytes) {
			await uprightSize(bytes)
			const picture = await redraw(bytes)
			const key = newToken()
			await mkdir(options.folder, { recursive: true })
			const draft = join(options.folder, `${randomUUID()}.part`)
			await writeFile(draft, picture)
			await rename(draft, fileOf(key))
			return key
		},
		async remove(key) {
			if (KEY.test(key)) await rm(fileOf(key), { force: true })
		},
		async read(key) {
			return KEY.test(key) ? await readFile(fileOf(key)).catch(() => null) : null
		},
	}
}

/** A picture made anew from its pixels: one JPEG, upright, on white, without anything beside it. */
export async function redraw(bytes: Uint8Array): Promise<Buffer> {
	try {
		return await sharp(bytes, {
			failOn: 'warning',
			limitInputPixels: LARGEST_PICTURE_PIXELS,
			pages: 1,
		})
			.autoOrient()
			.flatten({ background: '#ffffff' })
			.resize({
				width: LONGEST_SIDE,
				height: LONGEST_SIDE,
				fit: 'inside',
				withoutEnlargement: true,
			})
			.toColourspace('srgb')
			.jpeg({ quality: QUALITY })
			.toBuffer()
	} catch {
		throw pictureUnreadable()
	}
}
