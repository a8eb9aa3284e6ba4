/**
 * The port to whoever keeps photos of signed papers. They are private: no address leads to one, and
 * only pages that know who asks pass them on. It works on files: never inside a transaction.
 */
export interface PaperPictures {
	/**
	 * Keeps a photo, made anew from its pixels. Refuses `catalogue.picture_unreadable` for anything
	 * but a whole JPEG, PNG or WebP, and `catalogue.picture_too_large`.
	 */
	store(bytes: Uint8Array): Promise<string>
	/** The photo as JPEG; null when there is none. */
	read(key: string): Promise<Uint8Array | null>
	/** Takes a photo away that belongs to nothing, since what it was sent with was refused. */
	remove(key: string): Promise<void>
}
