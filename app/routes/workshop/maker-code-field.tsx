import { useCopy } from '#app/copy/use-copy.ts'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { formFields } from '#app/ui/office/form-fields.ts'

/** A maker by the code that stands on paper sheets. */
export function MakerCodeField({ field }: Pick<ReturnType<typeof formFields>, 'field'>) {
	const { cohort: words } = useCopy().cohortWork
	return (
		<TextField
			{...field('maker')}
			label={words.maker}
			hint={words.makerHint}
			autoCapitalize="characters"
			autoComplete="off"
			maxLength={12}
			required
		/>
	)
}
