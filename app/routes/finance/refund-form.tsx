import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

interface Props {
	order: OrderBooks
	answer: FormAnswer | undefined
}

/** Why the money goes back, and that whoever sends it has read what happens. */
export function RefundForm({ order, answer }: Props) {
	const { refund: words } = useCopy().finance
	const busy = useNavigation().state === 'submitting'
	const amount = formatRupiah(order.payment.takenSen ?? order.totalSen)
	const errorsOf = (field: string) => {
		const said = answer?.faults[field] && words.faults[field]
		return said ? [said] : undefined
	}
	return (
		<>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mt-6" />
			<Form method="post" className="mt-6 flex flex-col gap-5">
				<TextArea
					id="reason"
					name="reason"
					label={words.reason}
					hint={words.reasonHint}
					defaultValue={answer?.typed.reason}
					errors={errorsOf('reason')}
					minLength={5}
					maxLength={300}
					required
				/>
				<CheckField
					id="sure"
					name="sure"
					value="ya"
					label={fill(words.sure, { amount })}
					errors={errorsOf('sure')}
					defaultChecked={answer?.typed.sure === 'ya'}
					required
				/>
				<div className="flex flex-wrap gap-3">
					<Button tone="danger" busy={busy}>
						{busy ? words.submitting : fill(words.submit, { amount })}
					</Button>
					<LinkButton to={`/keuangan/pesanan/${order.number}`} tone="quiet">
						{words.cancel}
					</LinkButton>
				</div>
			</Form>
		</>
	)
}
