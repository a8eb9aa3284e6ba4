import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { refundBearers } from '#app/domain/orders/refund.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { PieceChoice } from '#app/ui/office/piece-choice.tsx'
import type { RefundCaseView } from './read-refund-case.server.ts'

/** What a refund was for that somebody made at Stripe itself: pieces, or none, and who bears it. */
export function RefundAssignForm({
	refund,
	pieces,
	answer,
}: Pick<RefundCaseView, 'refund' | 'pieces'> & { answer: FormAnswer | undefined }) {
	const { one: words, request } = useCopy().refunds
	const busy = useNavigation().state !== 'idle'
	if (refund.state !== 'unassigned') return null
	const amount = { amount: formatRupiah(subtract(refund.amountSen, refund.apartSen)) }
	const debt = { amount: formatRupiah(refund.apartSen) }
	return (
		<Card title={words.assign}>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-4" />
			<Form method="post" className="flex flex-col gap-5">
				<p className="text-small">{fill(words.assignLead, amount)}</p>
				{refund.apartSen > 0 && <p className="text-small">{fill(words.assignDebt, debt)}</p>}
				<input type="hidden" name="intent" value="assign" />
				{pieces.length > 0 && (
					<>
						<PieceChoice
							legend={words.assignPieces}
							pieces={pieces}
							errors={answer?.faults.unit ? [request.faults.unit ?? ''] : undefined}
							note={(piece) =>
								fill(request.piecePrice, {
									price: formatRupiah(piece.priceSen),
									shipping: formatRupiah(piece.shippingSen),
								})
							}
						/>
						<p className="text-caption text-muted">{words.assignNoPiece}</p>
						<CheckField
							id="withShipping"
							name="withShipping"
							value="ya"
							label={request.withShipping}
							defaultChecked
						/>
					</>
				)}
				<RadioField
					id="bearer"
					name="bearer"
					legend={words.assignRest}
					choices={refundBearers.map((one) => ({ value: one, label: request.bearers[one] }))}
					defaultValue={answer?.typed.bearer ?? 'reserve'}
					errors={answer?.faults.bearer ? [request.faults.bearer ?? ''] : undefined}
				/>
				<Button busy={busy} className="self-start">
					{fill(words.assignSubmit, amount)}
				</Button>
			</Form>
		</Card>
	)
}
