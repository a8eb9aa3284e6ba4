/**
 * The port to whoever seals what tells who a maker is. The people room declares it,
 * `app/adapters/vault` implements it. Pure computation: it may be used inside a transaction.
 */
export interface Vault {
	/**
	 * Turns a text into ciphertext that only the same key opens, and only for the same `place`: a
	 * sealed name copied into another maker's row does not open there.
	 */
	seal(plain: string, place: string): string
	/** The text again. Ciphertext that was altered, moved or sealed by another key is a bug. */
	open(sealed: string, place: string): string
}
