import { TextField } from '#app/ui/kit/text-field.tsx'
import type { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	/** as `formFields` makes it */
	field: ReturnType<ReturnType<typeof formFields>['field']>
	words: { readonly quantity: string; readonly quantityHint: string }
}

/** How much of a material, in kilograms or pieces as it is counted. */
export function QuantityField({ field, words }: Props) {
	return (
		<TextField
			{...field}
			label={words.quantity}
			hint={words.quantityHint}
			inputMode="decimal"
			maxLength={12}
			autoComplete="off"
		/>
	)
}
