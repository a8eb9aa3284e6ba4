import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import type { PaymentRequestPage } from './read-payment-request.server.ts'

interface Props {
	request: PaymentRequestPage
	given: FormAnswer | undefined
}

/** That what was approved is paid: when, from where, and what proves it. */
export function PaidForm({ request, given }: Props) {
	const { treasury } = useCopy()
	const { request: words, sources, funds } = treasury
	const busy = useNavigation().state === 'submitting'
	const { field } = formFields('paid', given, treasury.faults)
	const { kind, amountSen, today } = request
	const isProved = kind === 'pnbp' || kind === 'purchase'
	return (
		<Card title={kind === 'pnbp' ? words.payDeposit : words.pay}>
			<Form method="post" encType="multipart/form-data" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="paid" />
				<TextField
					{...field('paidOn', today)}
					label={words.paidOn}
					type="date"
					max={today}
					required
				/>
				{kind === 'purchase' && (
					<SelectField
						{...field('paidFrom')}
						label={words.paidFrom}
						choices={[
							{ value: 'bank', label: sources.bank },
							{ value: 'cash', label: sources.cash },
						]}
					/>
				)}
				<TextField
					{...field('reference')}
					label={words.referenceLabel[kind]}
					hint={kind === 'pnbp' ? words.ntpnHint : undefined}
					maxLength={80}
					autoComplete="off"
					required
				/>
				<TextField
					id="paid-receipt"
					name="receipt"
					type="file"
					accept="image/jpeg,image/png,image/webp"
					label={words.receiptLabel}
					hint={words.receiptHint}
					optionalLabel={isProved ? undefined : funds.optional}
					required={isProved}
				/>
				<Button busy={busy} wide>
					{fill(words.savePaid, { amount: formatRupiah(amountSen) })}
				</Button>
			</Form>
		</Card>
	)
}
