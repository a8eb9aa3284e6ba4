import { Form } from '@remix-run/react'
import { deadlineInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { LONGEST_LETTER } from '#app/domain/complaints/complaint.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Instant } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'

interface Props {
	action: string
	complaint: { readonly id: string; readonly answerBy: Instant | null }
	answer: FormAnswer | undefined
}

/** When an answer is owed, and a place to add something to an open complaint. */
export function ComplaintReply({ action, complaint, answer }: Props) {
	const { complaints, calendar } = useCopy()
	const { page } = complaints
	const { id, answerBy } = complaint
	return (
		<>
			<p className="mt-4 text-muted text-small">
				{answerBy
					? fill(page.answerBy, { date: deadlineInWords(answerBy, calendar) })
					: page.waiting}
			</p>
			<Form method="post" action={action} className="mt-5 flex flex-col gap-4">
				<input type="hidden" name="intent" value="reply" />
				<input type="hidden" name="complaint" value={id} />
				<TextArea
					id="reply"
					name="text"
					label={page.reply}
					defaultValue={answer?.typed?.text}
					errors={answer?.faults?.text ? [page.faults.text] : undefined}
					rows={3}
					minLength={5}
					maxLength={LONGEST_LETTER}
					required
				/>
				<Button tone="secondary" className="self-start">
					{page.send}
				</Button>
			</Form>
		</>
	)
}
