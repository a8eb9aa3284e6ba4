import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pictureFile, pictureWidths } from '#app/domain/catalogue/picture.ts'
import {
	type SocialPicture,
	type SocialPictures,
	socialPictureHash,
} from '#app/domain/catalogue/social-picture.ts'
import { drawPicture } from './draw-picture.server.ts'

/** Of the shop itself, which has no photograph of its own in the media folder. */
const SHOP_PHOTO = fileURLToPath(
	new URL('../../../public/pictures/still-life-960.jpg', import.meta.url),
)
/** The photograph stands 600 pixels wide: the form next above is sharp enough. */
const PHOTO_WIDTH = 640
/** Drawing one takes a core a fifth of a second; who comes behind so many is told to come back. */
const MOST_WAITING = 24
/** Folders, one for each product: at some 150 kB, half a gigabyte at most. */
const MOST_KEPT = 4_000
const SHOP_FOLDER = '_bekal'

/**
 * Pictures for shared links in a folder, one folder for each product. They are drawn one after the
 * other; a picture appears whole, by one rename, and those it replaces are removed. Beyond `keep`
 * products the ones drawn longest ago are forgotten, to be drawn again when asked for.
 */
export function createSocialPictures(options: {
	folder: string
	mediaFolder: string
	keep?: number
}): SocialPictures {
	const { folder, mediaFolder, keep = MOST_KEPT } = options
	let last: Promise<unknown> = Promise.resolve()
	let waiting = 0

	async function make(picture: SocialPicture, file: string): Promise<Uint8Array> {
		const known = await readIfThere(file)
		if (known) return known
		const photo = await readFile(photoOf(picture, mediaFolder))
		const bytes = await drawPicture(photo, picture)
		await keepFile(file, bytes)
		await forgetOthers(file, picture)
		await forgetOldest(folder, keep)
		return bytes
	}

	return {
		async draw(picture) {
			const home = join(folder, picture.slug ?? SHOP_FOLDER)
			const file = join(home, `${picture.language}-${socialPictureHash(picture)}.jpg`)
			const known = await readIfThere(file)
			if (known) return known
			if (waiting >= MOST_WAITING) return null
			waiting += 1
			const drawn = last.then(() => make(picture, file))
			last = drawn.catch(() => undefined).finally(() => (waiting -= 1))
			return await drawn
		},
		forgetAll: () => rm(folder, { recursive: true, force: true }),
	}
}

function photoOf({ mediaKey, mediaWidth }: SocialPicture, mediaFolder: string): string {
	if (mediaKey === null) return SHOP_PHOTO
	const widths = pictureWidths(mediaWidth)
	const width = widths.find((one) => one >= PHOTO_WIDTH) ?? widths.at(-1) ?? mediaWidth
	return join(mediaFolder, pictureFile(mediaKey, width, 'jpeg'))
}

async function readIfThere(file: string): Promise<Buffer | null> {
	return await readFile(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null
		throw error
	})
}

async function keepFile(file: string, bytes: Uint8Array): Promise<void> {
	await mkdir(join(file, '..'), { recursive: true })
	const draft = `${file}.${randomUUID()}.part`
	await writeFile(draft, bytes)
	await rename(draft, file)
}

/** What the product looked like before, in the same language. */
async function forgetOthers(file: string, { language }: SocialPicture): Promise<void> {
	const home = join(file, '..')
	for (const name of await readdir(home)) {
		const other = join(home, name)
		if (name.startsWith(`${language}-`) && other !== file) await rm(other, { force: true })
	}
}

async function forgetOldest(folder: string, keep: number): Promise<void> {
	const entries = await readdir(folder, { withFileTypes: true })
	const homes = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
	if (homes.length <= keep) return
	const aged = await Promise.all(
		homes.map(async (home) => ({ home, drawn: (await stat(home)).mtimeMs })),
	)
	aged.sort((a, b) => a.drawn - b.drawn)
	// A tenth more than needed, so that the next ones need not look again.
	const surplus = homes.length - keep + Math.floor(keep / 10)
	for (const { home } of aged.slice(0, surplus)) await rm(home, { recursive: true, force: true })
}
