import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { Review } from './confirm-withdrawal.tsx'

export interface WithdrawalAnswer extends Partial<FormAnswer> {
	review?: Review
}

interface Props {
	makerCode: string
	answer: WithdrawalAnswer | undefined
}

/** How much is to be paid out, what for, and a note; nothing typed is lost. */
export function WithdrawalFields({ makerCode, answer }: Props) {
	const { withdrawal: words } = useCopy().finance
	const busy = useNavigation().state === 'submitting'
	const errorsOf = (field: string) => {
		const said = answer?.faults?.[field] && words.faults[field]
		return said ? [said] : undefined
	}
	return (
		<>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<Form method="post" className="flex flex-col gap-6">
				<TextField
					id="amount"
					name="amount"
					label={words.amount}
					hint={words.amountHint}
					inputMode="numeric"
					autoComplete="off"
					maxLength={40}
					required
					defaultValue={answer?.typed?.amount}
					errors={errorsOf('amount')}
					className="max-w-xs"
				/>
				<RadioField
					id="purpose"
					name="purpose"
					legend={words.purpose}
					choices={Object.entries(words.purposes).map(([value, label]) => ({ value, label }))}
					defaultValue={answer?.typed?.purpose}
					errors={errorsOf('purpose')}
				/>
				<TextField
					id="note"
					name="note"
					label={words.note}
					hint={words.noteHint}
					optionalLabel={words.optional}
					autoComplete="off"
					maxLength={200}
					defaultValue={answer?.typed?.note}
					errors={errorsOf('note')}
				/>
				<div className="flex flex-wrap gap-3">
					<Button name="step" value="check" busy={busy}>
						{words.review}
					</Button>
					<LinkButton to={`/keuangan/tabungan/${makerCode}`} tone="quiet">
						{words.cancel}
					</LinkButton>
				</div>
			</Form>
		</>
	)
}
