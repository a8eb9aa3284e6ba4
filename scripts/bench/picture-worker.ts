/**
 * One side of `npm run bench:pictures`, in a process of its own, so that its memory is its own. It
 * is told to handle a round of pictures, two at a time, and says how long that took; asked for its
 * peak it says how much memory it has ever held.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { createFolderPictures } from '#app/adapters/media/folder-pictures.server.ts'
import { type PictureFormat, pictureFormats, pictureWidths } from '#app/domain/catalogue/picture.ts'
import { receivePicture } from '#app/domain/pictures/receive-picture.server.ts'
import { newToken } from '#app/shared/ids.ts'
import { systemClock } from '#app/shared/instant.ts'
import { openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { aStaffMember } from '#tests/support/staff.ts'

/** How many pictures are worked on at once, on every side. */
const LANES = 2

export type Side = 'ours' | 'sharp for each form' | 'sharp, decoded once'
/** What this process is told; `isFlood` sends all pictures at once instead of two at a time. */
export type Order = { files: string[]; isFlood: boolean }
export interface Done {
	/** for all pictures of the round */
	milliseconds: number
	/** the same in time of processors, which neighbours on the machine do not add to */
	processorMs: number
	/** the most this process has held so far */
	peakBytes: number
}

type Handle = (bytes: Uint8Array) => Promise<unknown>

const [, , side, folder = ''] = process.argv
const handle = await handlerOf(side as Side)
process.on('message', ({ files, isFlood }: Order) => void answer(files, isFlood))
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function answer(files: string[], isFlood: boolean): Promise<void> {
	const left = files.map((file) => readFileSync(file))
	const [started, used] = [performance.now(), process.cpuUsage()]
	const lane = async () => {
		for (let bytes = left.shift(); bytes; bytes = left.shift()) await handle(bytes)
	}
	await Promise.all(Array.from({ length: isFlood ? files.length : LANES }, lane))
	const { user, system } = process.cpuUsage(used)
	process.send?.({
		milliseconds: performance.now() - started,
		processorMs: (user + system) / 1000,
		peakBytes: process.resourceUsage().maxRSS * 1024,
	} satisfies Done)
}

async function handlerOf(wanted: Side): Promise<Handle> {
	if (wanted === 'ours') return await ourUpload()
	return wanted === 'sharp, decoded once' ? resizeDecoded : resizeEach
}

/** The whole of an upload but HTTP: named, checked, drawn anew, written, and put on record. */
async function ourUpload(): Promise<Handle> {
	const db = openDatabase(`sqlite:${join(folder, 'bench.sqlite')}`, () => {})
	await migrate(db)
	const { id } = await aStaffMember(db, 'officer')
	const pictureFiles = createFolderPictures({
		waiting: join(folder, 'waiting'),
		media: join(folder, 'media'),
	})
	return (bytes) =>
		receivePicture(
			{ db, clock: systemClock, pictureFiles },
			{ clientId: newToken(), subjectKind: 'product', subjectId: 'keset', bytes },
			{ kind: 'staff', id },
		)
}

const encoders: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
	avif: (image) => image.avif({ effort: 0, quality: 38, chromaSubsampling: '4:2:0' }),
	webp: (image) => image.webp({ effort: 0, quality: 74 }),
	jpeg: (image) => image.jpeg({ quality: 80 }),
}

async function widthsOf(bytes: Uint8Array): Promise<number[]> {
	return pictureWidths((await sharp(bytes).metadata()).autoOrient.width)
}

/** As sharp's documentation does it: one image, a clone of it for every form. */
async function resizeEach(bytes: Uint8Array): Promise<Buffer[]> {
	const image = sharp(bytes).autoOrient()
	const forms = (await widthsOf(bytes)).flatMap((width) =>
		pictureFormats.map((format) => encoders[format](image.clone().resize({ width })).toBuffer()),
	)
	return await Promise.all(forms)
}

/** As fast as sharp alone can do it: decoded once and made smaller once for each width. */
async function resizeDecoded(bytes: Uint8Array): Promise<Buffer[]> {
	const widths = await widthsOf(bytes)
	const largest = await pixels(
		sharp(bytes)
			.autoOrient()
			.resize({ width: widths.at(-1) }),
	)
	const forms = widths.map(async (width) => {
		const image = await pixels(largest.clone().resize({ width }))
		return await Promise.all(pictureFormats.map((to) => encoders[to](image.clone()).toBuffer()))
	})
	return (await Promise.all(forms)).flat()
}

async function pixels(image: Sharp): Promise<Sharp> {
	const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
	return sharp(data, { raw: info })
}
