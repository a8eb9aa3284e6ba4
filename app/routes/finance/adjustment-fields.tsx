import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { adjustmentKinds } from '#app/domain/savings/adjustments/adjustment.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	makerCode: string
	adjustmentId: string
	answer: FormAnswer | undefined
}

/** What is put right, by how much, why, and the photo that shows it; nothing typed is lost. */
export function AdjustmentFields({ makerCode, adjustmentId, answer }: Props) {
	const { savingsAdjustments } = useCopy()
	const { ask: words } = savingsAdjustments
	const busy = useNavigation().state !== 'idle'
	const errorsOf = (field: string) => {
		const said = answer?.faults[field] && words.faults[field]
		return said ? [said] : undefined
	}
	return (
		<>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<Form method="post" encType="multipart/form-data" className="flex flex-col gap-6">
				<input type="hidden" name="adjustmentId" value={adjustmentId} />
				<Choices answer={answer} errorsOf={errorsOf} />
				<TextField
					id="amount"
					name="amount"
					label={savingsAdjustments.amount}
					hint={words.amountHint}
					inputMode="numeric"
					autoComplete="off"
					maxLength={40}
					required
					defaultValue={answer?.typed.amount}
					errors={errorsOf('amount')}
					className="max-w-xs"
				/>
				<TextArea
					id="reason"
					name="reason"
					label={words.reason}
					hint={words.reasonHint}
					defaultValue={answer?.typed.reason}
					errors={errorsOf('reason')}
					minLength={5}
					maxLength={300}
					rows={3}
					required
				/>
				<TextField
					id="photo"
					name="photo"
					type="file"
					accept="image/jpeg,image/png,image/webp"
					label={words.photo}
					hint={words.photoHint}
					errors={errorsOf('photo')}
					required
				/>
				<div className="flex flex-wrap gap-3">
					<Button busy={busy}>{busy ? words.submitting : words.submit}</Button>
					<LinkButton to={`/keuangan/tabungan/${makerCode}`} tone="quiet">
						{words.cancel}
					</LinkButton>
				</div>
			</Form>
		</>
	)
}

interface ChoicesProps {
	answer: FormAnswer | undefined
	errorsOf: (field: string) => string[] | undefined
}

/** Why savings are put right, and in which direction. */
function Choices({ answer, errorsOf }: ChoicesProps) {
	const { savingsAdjustments } = useCopy()
	const { ask: words, kinds, kindHints } = savingsAdjustments
	return (
		<>
			<RadioField
				id="kind"
				name="kind"
				legend={savingsAdjustments.kind}
				choices={adjustmentKinds.map((value) => ({
					value,
					label: `${kinds[value]}: ${kindHints[value]}`,
				}))}
				defaultValue={answer?.typed.kind}
				errors={errorsOf('kind')}
			/>
			<RadioField
				id="direction"
				name="direction"
				legend={words.direction}
				choices={Object.entries(words.directions).map(([value, label]) => ({ value, label }))}
				defaultValue={answer?.typed.direction ?? 'add'}
				errors={errorsOf('direction')}
			/>
		</>
	)
}
