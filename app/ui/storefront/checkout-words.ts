import type { Copy } from '#app/copy/copy.ts'

export type CheckoutField = keyof Copy['storefront']['checkout']['fields']

export interface FieldWords {
	readonly label: string
	readonly hint?: string
	/** how to put it right, whatever is wrong with it */
	readonly error: string
	/** how to put right what is wrong in a way of its own, by the fault's name */
	readonly faults?: Readonly<Record<string, string>>
}

/** How to put a field right. */
export function faultWords(words: FieldWords, fault: string): string {
	return words.faults?.[fault] ?? words.error
}
