import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { crafts } from '#app/domain/catalogue/product.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	partners: readonly { readonly code: string; readonly name: string }[]
	given: FormAnswer | undefined
}

/** Starts a programme, of the house or with a partner. */
export function NewProgramme({ partners, given }: Props) {
	const { programmes: words, faults, optional } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('start', given, faults)
	return (
		<Card title={words.addTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="start" />
				<RefusalNotice answer={answer} />
				<TextField
					{...field('code')}
					label={words.code}
					hint={words.codeHint}
					autoCapitalize="characters"
					maxLength={12}
					required
				/>
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
				<Button tone="secondary" busy={busy}>
					{words.add}
				</Button>
			</Form>
		</Card>
	)
}
