import type { Instant } from '#app/shared/instant.ts'
import type { Language } from '#app/shared/text.ts'

/** A name and its value, one above the other: `Tanggal` and `21 Januari 2026`. */
export interface SheetFact {
	readonly label: string
	readonly value: string
}

/** Lines under a title: an address, a note. The first line is the name. */
export interface SheetBlock {
	readonly title: string
	readonly lines: readonly string[]
}

/** The head of a paper of the unit (*kop surat*), in the place of the shop's. */
export interface SheetLetterhead {
	/** those above the unit, the highest first */
	readonly above: readonly string[]
	readonly unit: string
	readonly address: string
}

/** Who signs by hand: what for, and the name and number below the line where they are known. */
export interface SheetSignature {
	readonly title: string
	readonly name?: string
	readonly id?: string
}

export interface SheetHead {
	readonly shop: string
	readonly tagline: string
	readonly place: string
	readonly title: string
	readonly number: string
	readonly status: { readonly text: string; readonly tone: 'good' | 'warn' | 'plain' } | null
	readonly letterhead?: SheetLetterhead
}

export interface SheetColumn {
	readonly label: string
	/** of the width of the table; all of them make 1 */
	readonly share: number
	readonly align: 'left' | 'right'
	/** `tick`: an empty box to be ticked by hand in place of a text */
	readonly kind: 'text' | 'strong' | 'tick'
}

export interface SheetCell {
	readonly text: string
	/** smaller, under the text */
	readonly note?: string
}

export interface SheetTable {
	readonly columns: readonly SheetColumn[]
	readonly rows: readonly (readonly SheetCell[])[]
}

/** A4, on as many pages as its table needs. */
export interface LetterSheet {
	readonly kind: 'letter'
	/** on the long side of the paper, for a table of many columns */
	readonly lying?: boolean
	readonly head: SheetHead
	readonly facts: readonly SheetFact[]
	/** paragraphs above the table: what minutes say */
	readonly opening?: readonly string[]
	readonly blocks: readonly SheetBlock[]
	readonly table: SheetTable
	/** under the table; the last one is the sum */
	readonly totals: readonly SheetFact[]
	readonly notes: readonly string[]
	/** who signs by hand, with room above each name */
	readonly signatures: readonly SheetSignature[]
}

/** A kuitansi, on one page of A4. */
export interface ReceiptSheet {
	readonly kind: 'receipt'
	readonly head: SheetHead
	readonly facts: readonly SheetFact[]
	readonly amount: string
	readonly dated: string
	readonly issuer: string
	readonly notes: readonly string[]
	/** who signs by hand, below everything; left out where nobody does */
	readonly signatures?: readonly SheetSignature[]
}

/** What is glued on a parcel, on one page of A6. */
export interface LabelSheet {
	readonly kind: 'label'
	readonly shop: string
	readonly place: string
	readonly number: string
	readonly to: SheetBlock
	readonly postalCode: string
	readonly from: SheetBlock
	readonly facts: readonly SheetFact[]
}

/** What customs are told of a parcel (CN 22 of the Universal Postal Union), on one page of A6. */
export interface DeclarationSheet {
	readonly kind: 'declaration'
	readonly title: string
	readonly number: string
	readonly form: string
	readonly category: string
	readonly heads: readonly [goods: string, weight: string, value: string]
	readonly rows: readonly (readonly [goods: string, weight: string, value: string])[]
	readonly total: readonly [label: string, weight: string, value: string]
	readonly origin: SheetFact
	readonly statement: string
	/** who signs by hand, and when */
	readonly signature: string
}

/** What a till prints: 80 mm wide, and as long as it has to be. */
export interface SlipSheet {
	readonly kind: 'slip'
	readonly shop: string
	readonly place: string
	/** in large letters above everything: that it was voided */
	readonly stamp: string | null
	readonly facts: readonly SheetFact[]
	readonly lines: readonly {
		readonly name: string
		readonly detail: string
		readonly amount: string
	}[]
	readonly total: SheetFact
	readonly paid: readonly SheetFact[]
	/** an address, drawn as a code that a phone reads */
	readonly link: string
	readonly notes: readonly string[]
}

/** A tag for a piece: what it is, and the way to its story. */
export interface SheetTag {
	/** an address, drawn as a code that a phone reads */
	readonly link: string
	/** the same, short and to be typed */
	readonly code: string
	readonly name: string
	readonly size: string
	/** empty where it is not to stand there */
	readonly price: string
}

/** Tags on A4, three beside and seven below each other, with lines to cut along. */
export interface TagSheet {
	readonly kind: 'tags'
	/** the field of the first sheet that is still free: 0 to 20, from left to right */
	readonly start: number
	/** where the shop is, in small letters on each */
	readonly place: string
	readonly tags: readonly SheetTag[]
}

/** What somebody is told of a month, on one page in large letters: A5, or the same on A4. */
export interface PlainPageSheet {
	readonly kind: 'plain-page'
	readonly size: 'A5' | 'A4'
	readonly unit: string
	readonly title: string
	readonly owner: string
	readonly lines: readonly SheetFact[]
	/** the sum, in the largest letters */
	readonly sum: SheetFact
	/** what of the sum, and beside it */
	readonly parts: readonly SheetFact[]
	readonly notes: readonly string[]
	readonly foot: string
}

export type Sheet =
	| LetterSheet
	| ReceiptSheet
	| LabelSheet
	| DeclarationSheet
	| SlipSheet
	| TagSheet
	| PlainPageSheet

/** Sheets printed together, with every word on them. */
export interface Print {
	readonly title: string
	readonly language: Language
	/** what the file says of when it was made: the same sheets and moment are the same bytes */
	readonly at: Instant
	readonly sheets: readonly Sheet[]
}

/** The port to whoever prints. It computes for a while: never inside a transaction. */
export interface Printer {
	/** The sheets as one PDF, whatever their letters: those that cannot be drawn are boxes. */
	print(print: Print): Promise<Uint8Array>
}
