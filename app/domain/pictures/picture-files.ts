/**
 * The port to whoever keeps the files of uploads; `app/adapters/media` implements it. It works on
 * files and takes a while: never inside a transaction.
 */
export interface PictureFiles {
	/** Names a picture by its content. */
	keyOf(bytes: Uint8Array): string
	/**
	 * Keeps a picture under this id where no address leads, in every width and format that pages ask
	 * for. It is made anew from its pixels: where, when and with what it was taken is dropped, and
	 * whatever else the file was.
	 *
	 * Refuses `catalogue.picture_unreadable` for anything but a whole JPEG, PNG or WebP,
	 * `catalogue.picture_too_large` above 12 MB or 40 megapixels, and `pictures.busy` when too many
	 * wait for their turn.
	 */
	keep(id: string, bytes: Uint8Array): Promise<KeptPicture>
	/** One form of a kept picture, released or not; null for one that is not there. */
	read(picture: KeptUnder, file: string): Promise<Uint8Array | null>
	/**
	 * Makes a picture public under its key; doing so again changes nothing. One that rests on a
	 * consent is marked before anybody can ask for it, and stays so: browsers keep it for a minute.
	 */
	publish(picture: KeptUnder & { readonly restsOnConsent: boolean }): Promise<void>
	/** Takes away what waits under this id. What is public stays. */
	remove(id: string): Promise<void>
	/** Takes away what is public under a key: its addresses answer that there is nothing. */
	unpublish(mediaKey: string): Promise<void>
	/** What has waited longer than an hour, by id; what a crash left half written goes. */
	listOld(): Promise<string[]>
}

/** Beside the forms of a public picture: it rests on a consent, which may be taken back. */
export const RESTS_ON_CONSENT = '.rests-on-consent'

/** Where a picture lies while it waits, and afterwards. */
export interface KeptUnder {
	readonly id: string
	readonly mediaKey: string
}

export interface KeptPicture {
	readonly mediaKey: string
	/** of its largest form, in pixels */
	readonly width: number
	readonly height: number
	/** what all of it is on average, `#rrggbb` */
	readonly colour: string
}
