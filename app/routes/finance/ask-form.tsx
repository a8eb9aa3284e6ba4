import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	given: FormAnswer | undefined
	requestId: string
	words: { form: string; formLead: string; submit: string }
	/** what it may be taken from, where there is a choice */
	funds?: Readonly<Record<string, string>>
}

/** How much is to be paid, out of which fund, and what for. */
export function AskForm({ given, requestId, words, funds }: Props) {
	const { treasury } = useCopy()
	const { funds: common } = treasury
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('ask', given, treasury.faults)
	return (
		<Card title={words.form}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="ask" />
				<input type="hidden" name="requestId" value={answer?.typed.requestId ?? requestId} />
				<RefusalNotice answer={answer} title={treasury.refusedTitle} />
				<p className="text-muted text-small">{words.formLead}</p>
				{funds && (
					<SelectField
						{...field('fund')}
						label={common.kind}
						choices={Object.entries(funds).map(([value, label]) => ({ value, label }))}
					/>
				)}
				<TextField
					{...field('amount')}
					label={common.amount}
					hint={common.amountHint}
					inputMode="numeric"
					maxLength={20}
					autoComplete="off"
					required
				/>
				{funds && (
					<TextField {...field('payee')} label={common.payee} maxLength={80} autoComplete="off" />
				)}
				<TextArea {...field('note')} label={common.note} maxLength={300} rows={3} required />
				<Button busy={busy} wide>
					{words.submit}
				</Button>
			</Form>
		</Card>
	)
}
