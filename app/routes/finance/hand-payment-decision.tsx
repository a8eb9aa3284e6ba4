import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FittingLine } from '#app/domain/reconciliation/matching/awaited-lines.server.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatNumber } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { HandPaymentLines } from './hand-payment-lines.tsx'
import type { HandPaymentBooks } from './read-hand-payment.server.ts'

interface Props {
	payment: HandPaymentBooks
	/** lines of the bank that may be its money */
	lines: readonly FittingLine[]
	/** the one that somebody came with: its sum and day stand in the form */
	line: FittingLine | undefined
	/** records the money of this form once, however often it is sent */
	receiptId: string
	today: string
	answer: FormAnswer | undefined
}

/** What the treasurer can say of a payment: what arrived, that a proof is false, or enough. */
export function HandPaymentDecision({ payment, lines, line, receiptId, today, answer }: Props) {
	const { one: words } = useCopy().handPayments
	const busy = useNavigation().state === 'submitting'
	const typed = answer?.typed ?? (line ? typedFrom(line) : {})
	const errorsOf = (field: string) => {
		const said = answer?.faults[field] && words.faults[field]
		return said ? [said] : undefined
	}
	const id = typed.receiptId ?? receiptId
	const hasProof = payment.proofs.some(({ state }) => state === 'waiting')
	return (
		<>
			<HandPaymentLines lines={lines} />
			<Section title={words.confirm} lead={words.confirmLead}>
				{/* The form after money was recorded is another one, and empty. */}
				<Form key={id} method="post" className="mt-4 flex flex-col gap-5">
					<input type="hidden" name="receiptId" value={id} />
					<TextField
						id="amount"
						name="amount"
						label={words.amount}
						hint={words.amountHint}
						inputMode="numeric"
						autoComplete="off"
						maxLength={40}
						required
						defaultValue={typed.amount}
						errors={errorsOf('amount')}
					/>
					<TextField
						id="receivedOn"
						name="receivedOn"
						type="date"
						label={words.date}
						max={today}
						required
						defaultValue={typed.receivedOn ?? today}
						errors={errorsOf('receivedOn')}
					/>
					<TextField
						id="reference"
						name="reference"
						label={words.reference}
						hint={words.referenceHint}
						autoComplete="off"
						maxLength={200}
						defaultValue={typed.reference}
					/>
					<Button name="intent" value="receive" busy={busy}>
						{words.submit}
					</Button>
				</Form>
			</Section>
			{hasProof && <RejectProof typed={typed.reason} errors={errorsOf('reason')} />}
			{payment.isOpen && payment.heldSen > 0 && !hasProof && (
				<Section title={words.giveUp} lead={words.giveUpLead}>
					<Form method="post" className="mt-4">
						<Button name="intent" value="give-up" tone="danger" busy={busy}>
							{words.giveUpSubmit}
						</Button>
					</Form>
				</Section>
			)}
		</>
	)
}

/** A line of the bank as somebody would type it. */
function typedFrom({ amountSen, day, text }: FittingLine): FormAnswer['typed'] {
	return { amount: formatNumber(amountSen), receivedOn: day, reference: text.slice(0, 200) }
}

function RejectProof({
	typed,
	errors,
}: {
	typed: string | undefined
	errors: readonly string[] | undefined
}) {
	const { one: words } = useCopy().handPayments
	const busy = useNavigation().state === 'submitting'
	return (
		<Section title={words.reject} lead={words.rejectLead}>
			<Form method="post" className="mt-4 flex flex-col gap-5">
				<TextArea
					id="reason"
					name="reason"
					label={words.rejectReason}
					minLength={5}
					maxLength={300}
					required
					defaultValue={typed}
					errors={errors}
				/>
				<Button name="intent" value="reject" tone="danger" busy={busy}>
					{words.rejectSubmit}
				</Button>
			</Form>
		</Section>
	)
}
