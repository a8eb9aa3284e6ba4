import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { PictureFiles } from '#app/domain/pictures/picture-files.ts'

/** Where uploads are kept in the air: which ids wait, and which keys everybody can see. */
export interface AirFiles extends PictureFiles {
	readonly waiting: Set<string>
	readonly published: Set<string>
}

/** Pretends to keep the files of uploads; what really keeps them has tests of its own. */
export function uploadsInTheAir(): AirFiles {
	const waiting = new Set<string>()
	const published = new Set<string>()
	const keyOf = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
	return {
		waiting,
		published,
		keyOf,
		async keep(id, bytes) {
			waiting.add(id)
			return { mediaKey: keyOf(bytes), width: 1200, height: 900, colour: '#cdc2b6' }
		},
		read: async () => null,
		async publish({ id, mediaKey }) {
			waiting.delete(id)
			published.add(mediaKey)
		},
		async remove(id) {
			waiting.delete(id)
		},
		async unpublish(mediaKey) {
			published.delete(mediaKey)
		},
		listOld: async () => [...waiting],
	}
}

/** A whole JPEG in one colour. */
export function aPicture(width = 640, height = 480, background = '#c05020'): Promise<Buffer> {
	return sharp({ create: { width, height, channels: 3, background } })
		.jpeg()
		.toBuffer()
}
