import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { useStaff } from '#app/ui/office/use-staff.ts'
import type { WithdrawalView } from './read-withdrawal.server.ts'
import { ReasonField } from './reason-field.tsx'

interface Props {
	view: WithdrawalView
	answer: FormAnswer | undefined
}

/** What may be done next with a withdrawal, and by whom. */
export function WithdrawalActs({ view, answer }: Props) {
	const { state, isOwn } = view
	if (state !== 'requested' && state !== 'approved') return null
	return (
		<>
			{state === 'requested' && <Decide view={view} />}
			{state === 'approved' && <Pay view={view} answer={answer} />}
			<End intent={state === 'requested' && !isOwn ? 'decline' : 'cancel'} answer={answer} />
		</>
	)
}

function Decide({ view }: { view: WithdrawalView }) {
	const { one: words } = useCopy().withdrawals
	const busy = useNavigation().state !== 'idle'
	if (view.isOwn) return <Notice tone="info">{words.another}</Notice>
	return (
		<Card title={words.decide}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{words.decideLead}</p>
				<Button name="intent" value="approve" busy={busy} className="self-start">
					{fill(words.approve, { amount: formatRupiah(view.amountSen) })}
				</Button>
			</Form>
		</Card>
	)
}

function Pay({ view, answer }: Props) {
	const { one: words } = useCopy().withdrawals
	const busy = useNavigation().state !== 'idle'
	const { field } = formFields('pay', answer, { paidOn: words.payDayFault })
	if (useStaff()?.role !== 'treasurer') return <Notice tone="info">{words.payByTreasurer}</Notice>
	return (
		<Card title={words.payTitle}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<p className="text-small">{words.payLead}</p>
				<TextField
					{...field('paidOn', view.today)}
					label={words.payDay}
					hint={words.payDayHint}
					type="date"
					min={view.approvedOn ?? undefined}
					max={view.today}
					required
				/>
				<Button name="intent" value="pay" busy={busy} className="self-start">
					{fill(words.pay, { amount: formatRupiah(view.amountSen) })}
				</Button>
			</Form>
		</Card>
	)
}

interface EndProps {
	intent: 'decline' | 'cancel'
	answer: FormAnswer | undefined
}

/** Says no, or calls it off, with a reason. */
function End({ intent, answer }: EndProps) {
	const { one: words } = useCopy().withdrawals
	const busy = useNavigation().state !== 'idle'
	const isDecline = intent === 'decline'
	return (
		<Card title={isDecline ? words.declineTitle : words.cancelTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<ReasonField
					label={words.reason}
					hint={words.reasonHint}
					fault={words.fault}
					answer={answer}
					rows={2}
				/>
				<Button name="intent" value={intent} tone="secondary" busy={busy} className="self-start">
					{isDecline ? words.decline : words.cancel}
				</Button>
			</Form>
		</Card>
	)
}
