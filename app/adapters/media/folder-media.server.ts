import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStore } from '#app/domain/catalogue/media.ts'
import {
	COLOUR_FILE,
	isThere,
	keyOf,
	largestForm,
	shutOtherLoaders,
	uprightSize,
	writeForms,
} from './picture-forms.server.ts'

/**
 * Pictures in a folder, each in a folder of its own named by its content. A picture appears there
 * whole, by one rename, so whatever exists is complete and never made again.
 */
export function createFolderMedia(options: { folder: string }): MediaStore {
	shutOtherLoaders()
	return {
		async store(bytes) {
			const size = await uprightSize(bytes)
			const mediaKey = keyOf(bytes)
			const home = join(options.folder, mediaKey)
			if (!(await isThere(home))) await writeForms(bytes, home, size.width)
			const colour = await readFile(join(home, COLOUR_FILE), 'utf8')
			return { mediaKey, ...largestForm(size), colour }
		},
	}
}
