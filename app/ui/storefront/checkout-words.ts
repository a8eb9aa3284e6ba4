import type { Copy } from '#app/copy/copy.ts'

export type CheckoutField = keyof Copy['storefront']['checkout']['fields']

export interface FieldWords {
	readonly label: string
	readonly hint?: string
	/** how to put it right, whatever is wrong with it */
	readonly error: string
	/** said when a postal code lies in another province than the chosen one */
	readonly wrongProvince?: string
}

/** How to put a field right. */
export function faultWords(words: FieldWords, fault: string): string {
	return fault === 'wrong-province' ? (words.wrongProvince ?? words.error) : words.error
}
