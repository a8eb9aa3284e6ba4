import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureTooLarge } from '#app/domain/catalogue/errors.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import { newToken } from '#app/shared/ids.ts'
import { LARGEST_FILE_BYTES, shutOtherLoaders, uprightSize } from './picture-forms.server.ts'
import { redraw } from './private-pictures.server.ts'

const KEY = /^[\w-]{32}$/

/**
 * Private pictures that are ciphertext in their folder: whoever copies it sees nothing, and a
 * picture whose box has lost its key is lost with it.
 */
export function createSealedPictures(options: { folder: string }): ConsentScans {
	shutOtherLoaders()
	const fileOf = (key: string) => join(options.folder, `${key}.sealed`)
	const placeOf = (key: string) => `consent-scans/${key}`
	return {
		async store(bytes, box) {
			if (bytes.byteLength > LARGEST_FILE_BYTES) throw pictureTooLarge()
			await uprightSize(bytes)
			const picture = await redraw(bytes)
			const key = newToken()
			await mkdir(options.folder, { recursive: true })
			const draft = join(options.folder, `${randomUUID()}.part`)
			await writeFile(draft, box.sealBytes(picture, placeOf(key)))
			await rename(draft, fileOf(key))
			return key
		},
		async remove(key) {
			if (KEY.test(key)) await rm(fileOf(key), { force: true })
		},
		async read(key, box) {
			const sealed = KEY.test(key) ? await readFile(fileOf(key)).catch(() => null) : null
			return sealed && box.openBytes(sealed, placeOf(key))
		},
	}
}
