import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { busy } from '#app/domain/pictures/errors.ts'
import {
	type KeptUnder,
	type PictureFiles,
	RESTS_ON_CONSENT,
} from '#app/domain/pictures/picture-files.ts'
import {
	COLOUR_FILE,
	DRAFT_END,
	isThere,
	keyOf,
	largestForm,
	shutOtherLoaders,
	uprightSize,
	writeForms,
} from './picture-forms.server.ts'
import { createTurns } from './turns.ts'

/** As many as a small machine has cores; each of them is encoded by several threads. */
const AT_ONCE = 2
/** Each of those that wait holds its file in memory, of 12 MB at most. */
const WAITING = 12
const OLD_MS = 3_600_000
const ID = /^[0-9a-z]{26}$/
/** A form is asked for by its name, which leads nowhere else. */
const FORM = /^\d{1,4}\.(avif|webp|jpeg)$/
const KEY = /^[0-9a-f]{32}$/

interface Folders {
	/** no address leads here; each picture lies under the id of its upload */
	readonly waiting: string
	/** served to everybody, unchanging; each picture lies under the key of its content */
	readonly media: string
}

/** Pictures of uploads in two folders of one disk: a release moves one from here to there. */
export function createFolderPictures(folders: Folders): PictureFiles {
	shutOtherLoaders()
	const inTurn = createTurns({ atOnce: AT_ONCE, waiting: WAITING, refuse: busy })
	const homeOf = (id: string) => join(folders.waiting, id)
	const publicHomeOf = (mediaKey: string) => join(folders.media, mediaKey)
	return {
		keyOf,
		keep: (id, bytes) =>
			inTurn(async () => {
				const size = await uprightSize(bytes)
				const home = homeOf(id)
				await writeForms(bytes, home, size.width)
				const colour = await readFile(join(home, COLOUR_FILE), 'utf8')
				return { mediaKey: keyOf(bytes), ...largestForm(size), colour }
			}),
		async read({ id, mediaKey }, file) {
			if (!FORM.test(file) || !ID.test(id) || !KEY.test(mediaKey)) return null
			const isAbsent = () => null
			return (
				(await readFile(join(homeOf(id), file)).catch(isAbsent)) ??
				(await readFile(join(publicHomeOf(mediaKey), file)).catch(isAbsent))
			)
		},
		async publish({ restsOnConsent, ...picture }) {
			const [from, to] = [homeOf(picture.id), publicHomeOf(picture.mediaKey)]
			if (restsOnConsent) await mark(from)
			await move(picture, from, to)
			// The same picture may have been public already.
			if (restsOnConsent) await mark(to)
		},
		remove: (id) => rm(homeOf(id), { recursive: true, force: true }),
		async unpublish(mediaKey) {
			if (KEY.test(mediaKey)) await rm(publicHomeOf(mediaKey), { recursive: true, force: true })
		},
		listOld: () => listOld(folders.waiting),
	}
}

/** Nothing is marked where nothing is: it was published or taken back meanwhile. */
async function mark(home: string): Promise<void> {
	if (await isThere(home)) await writeFile(join(home, RESTS_ON_CONSENT), '').catch(unlessGone)
}

function unlessGone(error: NodeJS.ErrnoException): void {
	if (error.code !== 'ENOENT') throw error
}

async function move({ id }: KeptUnder, from: string, to: string): Promise<void> {
	if (!(await isThere(to))) {
		await mkdir(join(to, '..'), { recursive: true })
		await rename(from, to).catch(async (error: unknown) => {
			// Somebody else published the same picture in between.
			if (!(await isThere(to)))
				throw new Error(`the files of upload ${id} are gone`, { cause: error })
		})
	}
	await rm(from, { recursive: true, force: true })
}

async function listOld(folder: string): Promise<string[]> {
	const ids: string[] = []
	for (const name of await readdir(folder).catch(() => [])) {
		const path = join(folder, name)
		const found = await stat(path).catch(() => null)
		if (!found || Date.now() - found.mtimeMs < OLD_MS) continue
		if (name.endsWith(DRAFT_END)) await rm(path, { recursive: true, force: true })
		else if (ID.test(name)) ids.push(name)
	}
	return ids
}
