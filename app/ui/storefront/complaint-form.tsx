import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	complaintKinds,
	complaintWishes,
	LONGEST_LETTER,
	MOST_PHOTOS,
} from '#app/domain/complaints/complaint.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Field } from '#app/ui/kit/field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'

interface Props {
	action: string
	answer: FormAnswer | undefined
}

/** What is not right, what is hoped for, and photos of it; a plain form with files. */
export function ComplaintForm({ action, answer }: Props) {
	const { complaints: words } = useCopy()
	const { page } = words
	const fault = (name: keyof typeof page.faults) =>
		answer?.faults?.[name] ? [page.faults[name]] : undefined
	return (
		<Form
			method="post"
			action={action}
			encType="multipart/form-data"
			className="mt-6 flex flex-col gap-5"
		>
			<SelectField
				id="kind"
				name="kind"
				label={page.kind}
				choices={complaintKinds.map((value) => ({ value, label: words.kinds[value] }))}
				defaultValue={answer?.typed?.kind}
				errors={fault('kind')}
				required
			/>
			<SelectField
				id="wish"
				name="wish"
				label={page.wish}
				choices={complaintWishes.map((value) => ({ value, label: words.wishes[value] }))}
				defaultValue={answer?.typed?.wish}
				errors={fault('wish')}
				required
			/>
			<TextArea
				id="text"
				name="text"
				label={page.text}
				hint={page.textHint}
				defaultValue={answer?.typed?.text}
				errors={fault('text')}
				rows={5}
				minLength={5}
				maxLength={LONGEST_LETTER}
				required
			/>
			<Field
				controlId="photos"
				label={page.photosField}
				hint={fill(page.photosHint, { most: MOST_PHOTOS })}
			>
				<input
					id="photos"
					name="photos"
					type="file"
					accept="image/jpeg,image/png,image/webp"
					multiple
					aria-describedby="photos-hint"
					className="control file:mr-4 file:font-semibold"
				/>
			</Field>
			<Button size="large" className="self-start">
				{page.submit}
			</Button>
		</Form>
	)
}
