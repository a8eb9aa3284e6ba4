/**
 * Seals what must not be read without its key. Pure computation: it may be used inside a
 * transaction.
 */
export interface Box {
	/**
	 * Turns a text into ciphertext that only the same key opens, and only for the same `place`: a
	 * sealed name copied into another maker's row does not open there.
	 */
	seal(plain: string, place: string): string
	/** The text again. Ciphertext that was altered, moved or sealed by another key is a bug. */
	open(sealed: string, place: string): string
	/** The same for bytes. */
	sealBytes(plain: Uint8Array, place: string): Uint8Array
	openBytes(sealed: Uint8Array, place: string): Uint8Array
}

/**
 * The port to whoever seals what tells who a maker is. The people room declares it,
 * `app/adapters/vault` implements it. It is a box of the house's key, and every maker has a box of
 * a key of his or her own, which the house's key seals: without that sealed key nobody can open
 * what is in the box, not even who has the house's.
 */
export interface Vault extends Box {
	/** A new key, sealed for a place. */
	newKey(place: string): string
	/** The box of a sealed key. */
	boxOf(keyCipher: string, place: string): Box
	/**
	 * A hash of a text for one use that nobody without the house's key can make: the same text is
	 * found by it, and no list of names can be tried against it.
	 */
	fingerprint(text: string, use: string): string
}
