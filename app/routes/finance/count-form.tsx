import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	given: FormAnswer | undefined
	countId: string
	/** what the books say is there */
	expectedSen: Sen
}

/** The treasurer's cash, counted: how much there is, and why it is not what the books have. */
export function CountForm({ given, countId, expectedSen }: Props) {
	const { treasury } = useCopy()
	const { cashCounts: words } = treasury
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('count', given, treasury.faults)
	return (
		<Card title={words.title}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="count" />
				<input type="hidden" name="requestId" value={answer?.typed.requestId ?? countId} />
				<RefusalNotice answer={answer} title={treasury.refusedTitle} />
				<TextField
					{...field('counted')}
					label={words.counted}
					inputMode="numeric"
					maxLength={20}
					autoComplete="off"
					required
				/>
				<TextField
					{...field('reason')}
					label={words.reason}
					hint={fill(words.reasonHint, { amount: formatRupiah(expectedSen) })}
					maxLength={300}
					autoComplete="off"
				/>
				<Button busy={busy} tone="secondary" wide>
					{words.submit}
				</Button>
			</Form>
		</Card>
	)
}
