import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	given: FormAnswer | undefined
	requestId: string
	today: CalendarDate
	words: { form: string; formLead: string; submit: string }
	/** why nothing can be gathered now */
	hindered: string | null
}

/** Up to which day is gathered what is owed. */
export function GatherForm({ given, requestId, today, words, hindered }: Props) {
	const { treasury } = useCopy()
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('gather', given, treasury.faults)
	return (
		<Card title={words.form}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="gather" />
				<input type="hidden" name="requestId" value={answer?.typed.requestId ?? requestId} />
				<RefusalNotice answer={answer} title={treasury.refusedTitle} />
				<p className="text-muted text-small">{words.formLead}</p>
				{hindered ? (
					<p className="text-small">{hindered}</p>
				) : (
					<>
						<TextField
							{...field('until', today)}
							label={treasury.pnbp.until}
							type="date"
							max={today}
							required
						/>
						<Button busy={busy} wide>
							{words.submit}
						</Button>
					</>
				)}
			</Form>
		</Card>
	)
}
