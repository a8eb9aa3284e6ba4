/**
 * The port to whoever keeps what buyers show as proof of a payment. These pictures are private:
 * they have no address of their own, and only pages that know who asks pass them on. It works on
 * files: never inside a transaction.
 */
export interface ProofPictures {
	/**
	 * Keeps a picture, made anew from its pixels, so that nothing else of the file stays. Refuses
	 * `catalogue.picture_unreadable` for anything but a whole JPEG, PNG or WebP, and
	 * `catalogue.picture_too_large` above 12 MB or 40 megapixels.
	 */
	store(bytes: Uint8Array): Promise<string>
	/** The picture as JPEG; null when there is none. */
	read(key: string): Promise<Uint8Array | null>
}
