/**
 * The port to whoever keeps pictures. The catalogue declares it, `app/adapters/media` implements
 * it. It works on files and takes a while: never inside a transaction.
 */
export interface MediaStore {
	/**
	 * Keeps a picture in every width and format that pages ask for (`picture.ts`) and returns its
	 * key and the size of its largest form. Storing the same bytes again returns the same key and
	 * costs nothing. Where and when it was taken, and with what, is dropped.
	 *
	 * Refuses `catalogue.picture_unreadable` for anything but a whole JPEG, PNG or WebP, and
	 * `catalogue.picture_too_large` above 12 MB or 40 megapixels.
	 */
	store(bytes: Uint8Array): Promise<StoredPicture>
}

export interface StoredPicture {
	readonly mediaKey: string
	readonly width: number
	readonly height: number
	/** what all of it is on average, `#rrggbb` */
	readonly colour: string
}
