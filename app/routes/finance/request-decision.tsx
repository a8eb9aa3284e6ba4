import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { useStaff } from '#app/ui/office/use-staff.ts'
import type { PaymentRequestPage } from './read-payment-request.server.ts'

interface Props {
	request: PaymentRequestPage
	given: FormAnswer | undefined
}

/** Another person approves what was asked for; either lets it come to nothing, with a reason. */
export function RequestDecision({ request, given }: Props) {
	const { request: words } = useCopy().treasury
	if (request.state !== 'requested') return null
	return (
		<Card title={words.decide}>
			{request.isOwn ? (
				<p className="text-small">{words.own}</p>
			) : (
				<ApproveForm request={request} given={given} />
			)}
		</Card>
	)
}

function ApproveForm({ request, given }: Props) {
	const { treasury } = useCopy()
	const { request: words } = treasury
	const busy = useNavigation().state === 'submitting'
	const isHead = useStaff()?.role === 'head'
	const { field } = formFields('approve', given, treasury.faults)
	const { kind, amountSen, fundSen, isShort } = request
	const approve = kind === 'reserve' ? words.approveReserve : words.approve
	return (
		<Form method="post" noValidate className="flex flex-col gap-4">
			<input type="hidden" name="intent" value="approve" />
			<p className="text-muted text-small">{words.decideLead}</p>
			{isShort && fundSen !== null && (
				<Notice tone="warn">{fill(words.short, { fund: formatRupiah(fundSen) })}</Notice>
			)}
			{isShort && isHead && (
				<TextField {...field('overrideReason')} label={words.overrideReason} maxLength={300} />
			)}
			{(!isShort || isHead) && (
				<Button busy={busy} wide>
					{fill(approve, { amount: formatRupiah(amountSen) })}
				</Button>
			)}
		</Form>
	)
}

/** Says no, takes it back, or gives it up. */
export function DeclineForm({ request, given }: Props) {
	const { treasury } = useCopy()
	const { request: words } = treasury
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('decline', given, treasury.faults)
	if (request.needsAnother && request.isOwn) {
		return <p className="text-muted text-small">{words.declineByAnother}</p>
	}
	return (
		<Disclosure title={words.decline} open={answer !== undefined}>
			<Form method="post" noValidate className="flex flex-col gap-4 text-ink">
				<input type="hidden" name="intent" value="decline" />
				{request.needsAnother && <p className="text-small">{words.declineSettlement}</p>}
				<TextField {...field('reason')} label={words.declineReason} maxLength={300} required />
				<Button tone="secondary" busy={busy} className="self-start">
					{words.decline}
				</Button>
			</Form>
		</Disclosure>
	)
}
