import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatNumber, formatRupiah, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'

/** A withdrawal that makes sense, before it is done. */
export interface Review {
	withdrawalId: string
	amountSen: Sen
	finalSen: Sen
	leftSen: Sen
	purpose: string
	note: string
}

/** What will be paid out and booked, asked once more. */
export function ConfirmWithdrawal({ makerCode, review }: { makerCode: string; review: Review }) {
	const { withdrawal: words } = useCopy().finance
	const busy = useNavigation().state === 'submitting'
	const amount = formatRupiah(review.amountSen)
	return (
		<Card title={words.confirmTitle}>
			<Notice tone="warn" announce className="mb-4">
				{words.confirmLead}
			</Notice>
			<DefinitionList
				compact
				items={[
					{ term: words.amount, detail: <strong className="text-title">{amount}</strong> },
					{ term: words.purpose, detail: words.purposes[review.purpose] ?? review.purpose },
					...(review.note ? [{ term: words.note, detail: review.note }] : []),
					{ term: words.before, detail: <Money sen={review.finalSen} /> },
					{ term: words.after, detail: <Money sen={review.leftSen} /> },
					{ term: words.bookingTitle, detail: fill(words.booking, { code: makerCode, amount }) },
				]}
			/>
			<Form method="post" className="mt-6 flex flex-wrap gap-3">
				<input type="hidden" name="withdrawalId" value={review.withdrawalId} />
				<input type="hidden" name="amount" value={formatNumber(review.amountSen)} />
				<input type="hidden" name="purpose" value={review.purpose} />
				<input type="hidden" name="note" value={review.note} />
				<Button name="step" value="record" busy={busy}>
					{busy ? words.recording : fill(words.confirm, { amount })}
				</Button>
				<Button name="step" value="edit" tone="secondary" disabled={busy}>
					{words.change}
				</Button>
			</Form>
		</Card>
	)
}
