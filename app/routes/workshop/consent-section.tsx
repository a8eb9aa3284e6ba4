import { useCopy } from '#app/copy/use-copy.ts'
import { consentKinds } from '#app/domain/people/consent.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { ConsentTable } from './consent-table.tsx'
import type { MakerPage } from './maker.tsx'
import { useField } from './maker-fields.tsx'
import { RecordForm } from './record-form.tsx'

interface Props {
	page: MakerPage
	answer: Partial<FormAnswer> | undefined
}

/** What one maker has agreed to, and the form for one more. */
export function ConsentSection({ page, answer }: Props) {
	const words = useCopy().people.consents
	return (
		<Section id="persetujuan" title={words.title} lead={words.lead}>
			{page.consents.length > 0 ? (
				<ConsentTable consents={page.consents} ofOne />
			) : (
				<p className="py-3 text-muted text-small">{words.makerEmpty}</p>
			)}
			{!page.maker.erased && <ConsentForm page={page} answer={answer} />}
		</Section>
	)
}

function ConsentForm({ page, answer }: Props) {
	const { people } = useCopy()
	const words = people.consents
	const field = useField(answer)
	return (
		<RecordForm
			step="persetujuan"
			title={words.add}
			lead={words.addLead}
			answer={answer}
			recorded={page.consents.length}
			hasFile
		>
			<SelectField
				{...field('kind')}
				label={words.kind}
				placeholder={people.form.choose}
				choices={consentKinds.map((value) => ({ value, label: words.kinds[value] }))}
				required
			/>
			<TextField
				{...field('penName')}
				label={words.penName}
				optionalLabel={people.form.optional}
				hint={words.penNameHint}
				maxLength={30}
				autoComplete="off"
			/>
			<TextField
				{...field('givenOn')}
				label={words.givenOn}
				type="date"
				max={page.today}
				required
			/>
			<SelectField
				{...field('witnessedBy')}
				label={words.witnessedBy}
				placeholder={people.form.choose}
				choices={page.witnesses}
				required
			/>
			<TextField
				id="photo"
				name="photo"
				type="file"
				accept="image/jpeg,image/png,image/webp"
				label={words.photo}
				optionalLabel={people.form.optional}
				hint={words.photoHint}
			/>
		</RecordForm>
	)
}
