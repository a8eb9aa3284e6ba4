import { useCopy } from '#app/copy/use-copy.ts'
import { crafts } from '#app/domain/catalogue/product.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { CodeCard } from './code-card.tsx'

interface Props {
	partners: readonly { readonly code: string; readonly name: string }[]
	given: FormAnswer | undefined
}

/** Starts a programme, of the house or with a partner. */
export function NewProgramme({ partners, given }: Props) {
	const { programmes: words, faults, optional } = useCopy().cohortWork
	const form = formFields('start', given, faults)
	const { field } = form
	return (
		<CodeCard intent="start" words={words} form={form}>
			<TextField {...field('nameId')} label={words.nameId} maxLength={120} required />
			<TextField
				{...field('nameEn')}
				label={words.nameEn}
				optionalLabel={optional}
				maxLength={120}
			/>
			<SelectField
				{...field('craft')}
				label={words.craft}
				choices={crafts.map((value) => ({ value, label: words.crafts[value] }))}
			/>
			<SelectField
				{...field('partner')}
				label={words.partner}
				choices={[
					{ value: '', label: words.own },
					...partners.map(({ code, name }) => ({ value: code, label: name })),
				]}
			/>
		</CodeCard>
	)
}
