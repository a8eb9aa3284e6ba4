import { useCopy } from '#app/copy/use-copy.ts'
import type { Text } from '#app/shared/text.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	field: ReturnType<typeof formFields>['field']
	/** who may lead: id and name */
	leads: readonly { readonly id: string; readonly name: string }[]
	/** what is kept; null for a new one */
	kept: {
		readonly name: Text
		readonly story: Text
		readonly schedule: Text
		readonly places: number
		readonly leadId: string | null
		/** whom the story tells of, by code */
		readonly told: readonly string[]
	} | null
}

/** What is written of a cohort, whether it is new or changed. */
export function CohortFields({ field, leads, kept }: Props) {
	const { cohortForm: words, optional } = useCopy().cohortWork
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<TextField
				{...field('nameId', kept?.name.id)}
				label={words.nameId}
				maxLength={120}
				required
			/>
			<TextField
				{...field('nameEn', kept?.name.en)}
				label={words.nameEn}
				optionalLabel={optional}
				maxLength={120}
			/>
			<StoryFields field={field} kept={kept} />
			<TextField
				{...field('scheduleId', kept?.schedule.id)}
				label={words.scheduleId}
				hint={words.scheduleHint}
				maxLength={200}
				required
			/>
			<TextField
				{...field('scheduleEn', kept?.schedule.en)}
				label={words.scheduleEn}
				hint={words.scheduleHint}
				optionalLabel={optional}
				maxLength={200}
			/>
			<TextField
				{...field('places', kept ? String(kept.places) : null)}
				label={words.places}
				type="number"
				inputMode="numeric"
				min={1}
				max={500}
				required
			/>
			<SelectField
				{...field('lead', kept?.leadId)}
				label={words.lead}
				choices={[
					{ value: '', label: words.noLead },
					...leads.map(({ id, name }) => ({ value: id, label: name })),
				]}
			/>
		</div>
	)
}

/** What the shop tells of it, and of whom. */
function StoryFields({ field, kept }: Pick<Props, 'field' | 'kept'>) {
	const { cohortForm: words, optional } = useCopy().cohortWork
	return (
		<>
			<TextArea
				{...field('storyId', kept?.story.id)}
				label={words.storyId}
				hint={words.storyHint}
				rows={6}
				maxLength={2000}
				required
			/>
			<TextArea
				{...field('storyEn', kept?.story.en)}
				label={words.storyEn}
				hint={words.storyHint}
				optionalLabel={optional}
				rows={6}
				maxLength={2000}
			/>
			<div className="sm:col-span-2">
				<TextField
					{...field('told', kept?.told.join(', '))}
					label={words.told}
					hint={words.toldHint}
					optionalLabel={optional}
					autoCapitalize="characters"
					maxLength={400}
				/>
			</div>
		</>
	)
}
