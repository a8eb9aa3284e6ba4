import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { complaintOutcomes, LONGEST_LETTER } from '#app/domain/complaints/complaint.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'

interface Props {
	answer: FormAnswer | undefined
}

/** An answer in the conversation; the page knows by `intent` which of its two forms was sent. */
export function AnswerForm({ answer: given }: Props) {
	const { staff: words } = useCopy().complaints
	const busy = useNavigation().state !== 'idle'
	const answer = given?.typed.intent === 'reply' ? given : undefined
	return (
		<Card title={words.replyTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<RefusalNotice answer={answer} title={words.refusedTitle} />
				<input type="hidden" name="intent" value="reply" />
				<TextArea
					id="reply"
					name="text"
					label={words.replyText}
					hint={words.replyHint}
					defaultValue={answer?.typed.text}
					errors={answer?.faults.text ? [words.faults.text] : undefined}
					rows={4}
					maxLength={LONGEST_LETTER}
					required
				/>
				<Button tone="secondary" busy={busy} className="self-start">
					{words.replySubmit}
				</Button>
			</Form>
		</Card>
	)
}

/** The outcome with its reason; it is final. */
export function DecisionForm({ answer: given }: Props) {
	const { staff: words, outcomes } = useCopy().complaints
	const busy = useNavigation().state !== 'idle'
	const answer = given && given.typed.intent !== 'reply' ? given : undefined
	return (
		<Card title={words.decideTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<RefusalNotice answer={answer} title={words.refusedTitle} />
				<p className="text-muted text-small">{words.decideLead}</p>
				<input type="hidden" name="intent" value="settle" />
				<SelectField
					id="outcome"
					name="outcome"
					label={words.outcomeField}
					choices={complaintOutcomes.map((value) => ({ value, label: outcomes[value] }))}
					defaultValue={answer?.typed.outcome}
					errors={answer?.faults.outcome ? [words.faults.outcome] : undefined}
					required
				/>
				<TextArea
					id="reason"
					name="text"
					label={words.reason}
					defaultValue={answer?.typed.text}
					errors={answer?.faults.text ? [words.faults.text] : undefined}
					rows={4}
					maxLength={LONGEST_LETTER}
					required
				/>
				<Button busy={busy} className="self-start">
					{words.decideSubmit}
				</Button>
			</Form>
		</Card>
	)
}
