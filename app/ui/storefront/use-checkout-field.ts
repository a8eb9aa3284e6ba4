import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { type CheckoutField, type FieldWords, faultWords } from './checkout-words.ts'

/** What every field has in common: its words, what was typed into it, and its fault in words. */
export function useCheckoutField(answer: FormAnswer | undefined) {
	const { fields } = useCopy().storefront.checkout
	return (name: CheckoutField) => {
		const words: FieldWords = fields[name]
		const fault = answer?.faults[name]
		return {
			id: name,
			name,
			label: words.label,
			hint: words.hint,
			required: true,
			defaultValue: answer?.typed[name],
			errors: fault === undefined ? undefined : [faultWords(words, fault)],
		}
	}
}
