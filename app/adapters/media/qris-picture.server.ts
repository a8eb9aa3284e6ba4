import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { shutOtherLoaders } from './picture-forms.server.ts'

const WIDTH = 800

/** The unit's QRIS as PNG, for everybody to see: it hangs on the counter, too. */
export type QrisPicture = () => Promise<Uint8Array>

/** Reads the picture when it is first asked for, and keeps it: changing it takes a new start. */
export function createQrisPicture(file: string): QrisPicture {
	shutOtherLoaders()
	let kept: Promise<Uint8Array> | undefined
	return () => {
		kept ??= readFile(file).then((bytes) =>
			sharp(bytes)
				.autoOrient()
				.resize({ width: WIDTH, withoutEnlargement: true })
				.png({ palette: true })
				.toBuffer(),
		)
		return kept
	}
}
