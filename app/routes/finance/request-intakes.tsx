import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import { IntakeList } from './intake-list.tsx'
import type { PaymentRequestPage } from './read-payment-request.server.ts'

/** The material in the workshop that a purchase has brought. */
export function RequestIntakes({ request }: { request: PaymentRequestPage }) {
	const { request: words } = useCopy().treasury
	return (
		<Section title={words.intakes} lead={words.intakesLead}>
			{request.intakes.length > 0 ? (
				<IntakeList caption={words.intakesCaption} intakes={request.intakes} />
			) : (
				<p className="py-3 text-muted text-small">{words.intakesEmpty}</p>
			)}
		</Section>
	)
}

interface Props {
	request: PaymentRequestPage
	given: FormAnswer | undefined
}

/** Which material of those that were bought it was. */
export function AttachForm({ request, given }: Props) {
	const { treasury, calendar } = useCopy()
	const { request: words } = treasury
	const busy = useNavigation().state === 'submitting'
	const { field } = formFields('attach', given, treasury.faults)
	if (request.unattached.length === 0) return null
	return (
		<Card title={words.attach}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="attach" />
				<SelectField
					{...field('intakeId')}
					label={words.attachWhich}
					placeholder={words.choose}
					choices={request.unattached.map(({ id, receivedOn, materialName, costSen }) => ({
						value: id,
						label: fill(words.intake, {
							date: dayInWords(receivedOn, calendar, true),
							material: materialName,
							amount: formatRupiah(costSen),
						}),
					}))}
				/>
				<Button tone="secondary" busy={busy} wide>
					{words.attach}
				</Button>
			</Form>
		</Card>
	)
}
