import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureFile } from '#app/domain/catalogue/picture.ts'
import type { EvidenceStore } from '#app/domain/complaints/evidence.ts'
import { createFolderMedia } from './folder-media.server.ts'

/**
 * The photos of complaints, made like the shop's pictures, in a folder that is not served: each is
 * read for whoever may see it.
 */
export function createFolderEvidence(options: { folder: string }): EvidenceStore {
	return {
		...createFolderMedia(options),
		read: ({ mediaKey, width }) =>
			readFile(join(options.folder, pictureFile(mediaKey, width, 'jpeg'))),
	}
}
