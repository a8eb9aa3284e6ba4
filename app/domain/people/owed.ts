import type { Sen } from '#app/shared/money.ts'

/** What still binds somebody to the books. */
export interface Owed {
	/** savings, pending and final */
	readonly savingsSen: Sen
	/** pieces of lots he or she has a share in that are not sold: more may come */
	readonly pieces: number
	/** lines of sheets that are not decided: on hold, or of a batch that is not whole in stock */
	readonly waiting: number
}

/**
 * The port to whoever knows what a maker is owed: rooms above this one. Asked inside the
 * transaction that acts on the answer.
 */
export type AskOwed<Reader> = (db: Reader, makerCode: string) => Promise<Owed>
