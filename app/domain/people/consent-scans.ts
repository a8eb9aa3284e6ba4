import type { Box } from './vault.ts'

/**
 * The port to whoever keeps photos of signed papers. There is a name on them, so each is sealed in
 * the box of its maker and gone with its key. It works on files: never inside a transaction.
 */
export interface ConsentScans {
	/**
	 * Keeps a photo, made anew from its pixels. Refuses `catalogue.picture_unreadable` and
	 * `catalogue.picture_too_large`.
	 */
	store(bytes: Uint8Array, box: Box): Promise<string>
	/** Takes a photo away that belongs to nothing, since what it was sent with was refused. */
	remove(key: string): Promise<void>
	/** The photo as JPEG; null when there is none. */
	read(key: string, box: Box): Promise<Uint8Array | null>
}
