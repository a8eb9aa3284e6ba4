import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import type { PaymentRequestPage } from './read-payment-request.server.ts'

/** The billing codes a deposit has had, the last of which is valid or has expired. */
export function DepositCodes({ request }: { request: PaymentRequestPage }) {
	const { request: words } = useCopy().treasury
	if (request.codes.length === 0) return null
	return (
		<Section title={words.codes}>
			<Table caption={words.codesCaption} dense>
				<thead>
					<tr>
						<Head>{words.code}</Head>
						<Head>{words.issued}</Head>
						<Head>{words.expires}</Head>
					</tr>
				</thead>
				<tbody>
					{request.codes.map(({ code, issuedOn, expiresOn }) => (
						<tr key={code}>
							<th scope="row" className="figures">
								{code}
							</th>
							<Cell className="whitespace-nowrap">
								<Day date={issuedOn} short />
							</Cell>
							<Cell className="whitespace-nowrap">
								<Day date={expiresOn} short />{' '}
								{request.state === 'approved' && (
									<Badge tone={expiresOn >= request.today ? 'good' : 'plain'}>
										{expiresOn >= request.today ? words.valid : words.expired}
									</Badge>
								)}
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</Section>
	)
}

interface Props {
	request: PaymentRequestPage
	given: FormAnswer | undefined
}

/** The code that SIMPONI gave, with the last day on which it can be paid. */
export function CodeForm({ request, given }: Props) {
	const { treasury } = useCopy()
	const { request: words } = treasury
	const busy = useNavigation().state === 'submitting'
	const { field } = formFields('code', given, treasury.faults)
	if (request.hasValidCode) return <p className="text-muted text-small">{words.replaceLead}</p>
	return (
		<Card title={words.newCode}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="code" />
				<TextField
					{...field('code')}
					label={words.code}
					hint={words.codeHint}
					inputMode="numeric"
					maxLength={24}
					autoComplete="off"
					required
				/>
				<TextField
					{...field('issuedOn', request.today)}
					label={words.issued}
					type="date"
					max={request.today}
					required
				/>
				<TextField {...field('expiresOn')} label={words.expires} type="date" required />
				<Button busy={busy} wide>
					{words.saveCode}
				</Button>
			</Form>
		</Card>
	)
}
