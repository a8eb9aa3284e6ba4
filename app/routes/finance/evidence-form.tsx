import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { describedBy, Field } from '#app/ui/kit/field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	answerId: string
	answer: FormAnswer | undefined
}

/** The answer to a bank: it goes out once, so it says so. */
export function EvidenceForm({ answerId, answer }: Props) {
	const { one: words } = useCopy().disputes
	const busy = useNavigation().state === 'submitting'
	const { attachmentHint: hint } = words
	return (
		<Section title={words.formTitle} className="screen-only">
			<p className="mt-2 max-w-reading text-muted text-small">{words.formLead}</p>
			<Form method="post" encType="multipart/form-data" className="mt-5 flex flex-col gap-5">
				<input type="hidden" name="answerId" value={answerId} />
				<TextArea
					id="text"
					name="text"
					label={words.text}
					hint={words.textHint}
					rows={8}
					minLength={20}
					maxLength={5_000}
					required
					defaultValue={answer?.typed.text}
					errors={answer?.faults.text ? [words.faults.text ?? ''] : undefined}
				/>
				<Field controlId="file" label={words.attachment} hint={hint} className="min-w-0">
					<input
						id="file"
						type="file"
						name="file"
						accept="application/pdf,image/jpeg,image/png"
						aria-describedby={describedBy('file', { hint })}
						className="max-w-full text-small file:mr-3 file:min-h-11 file:rounded-patch file:border-[1.5px] file:border-edge file:bg-surface file:px-4 file:font-semibold"
					/>
				</Field>
				<Button busy={busy} className="self-start">
					{words.submit}
				</Button>
			</Form>
		</Section>
	)
}
