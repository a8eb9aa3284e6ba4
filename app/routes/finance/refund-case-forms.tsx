import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import type { RefundCaseView } from './read-refund-case.server.ts'
import { ReasonField } from './reason-field.tsx'

type Props = Pick<
	RefundCaseView,
	'refund' | 'isOwn' | 'isPayable' | 'today' | 'limitSen' | 'aloneSen'
> & {
	answer: FormAnswer | undefined
}

/** Approve it, or say why not. Above the limit whoever asked reads that somebody else decides. */
export function DecideForms({ refund, isOwn, limitSen, aloneSen, answer: given }: Props) {
	const { one: words } = useCopy().refunds
	const busy = useNavigation().state !== 'idle'
	if (refund.state !== 'requested') return null
	const answer = given?.typed.intent === 'pay' ? undefined : given
	const amount = { amount: formatRupiah(refund.amountSen) }
	return (
		<>
			<Card title={words.approve}>
				<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-4" />
				{isOwn ? (
					<Notice tone="warn">
						{fill(aloneSen > 0 ? words.anotherBeside : words.another, {
							limit: formatRupiah(limitSen),
							before: formatRupiah(aloneSen),
						})}
					</Notice>
				) : (
					<Form method="post" className="flex flex-col gap-4">
						<p className="text-small">{fill(words.approveLead, amount)}</p>
						<Button name="intent" value="approve" busy={busy} className="self-start">
							{fill(words.approveSubmit, amount)}
						</Button>
					</Form>
				)}
			</Card>
			<Card title={words.decline}>
				<Form method="post" className="flex flex-col gap-4">
					<ReasonField
						label={words.declineReason}
						fault={words.faults.reason ?? ''}
						answer={answer}
					/>
					<Button name="intent" value="decline" tone="secondary" busy={busy} className="self-start">
						{words.declineSubmit}
					</Button>
				</Form>
			</Card>
		</>
	)
}

const FIELDS = ['bank', 'accountNumber', 'accountHolder', 'paidOn', 'reference'] as const

/** The treasurer has transferred it: where to, when, and under which reference. */
export function PayForm({ refund, isPayable, today, answer: given }: Props) {
	const { refunds } = useCopy()
	const { one: words, request } = refunds
	const isTreasurer = useStaff()?.role === 'treasurer'
	const busy = useNavigation().state !== 'idle'
	if (!isPayable || !isTreasurer) return null
	const answer = given?.typed.intent === 'pay' ? given : undefined
	const amount = { amount: formatRupiah(subtract(refund.amountSen, refund.hadElsewhereSen)) }
	const typed: Readonly<Record<string, string>> = {
		paidOn: today,
		...refund.account,
		...answer?.typed,
	}
	const labels: Readonly<Record<string, string>> = { ...request, ...words } as never
	return (
		<Card title={words.pay}>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-4" />
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{fill(words.payLead, amount)}</p>
				<input type="hidden" name="intent" value="pay" />
				{FIELDS.map((name) => (
					<TextField
						key={name}
						id={name}
						name={name}
						type={name === 'paidOn' ? 'date' : 'text'}
						inputMode={name === 'accountNumber' ? 'numeric' : undefined}
						max={name === 'paidOn' ? today : undefined}
						label={labels[name] ?? ''}
						maxLength={100}
						autoComplete="off"
						required
						defaultValue={typed[name]}
						errors={answer?.faults[name] ? [words.faults[name] ?? ''] : undefined}
					/>
				))}
				<Button busy={busy} className="self-start">
					{fill(words.paySubmit, amount)}
				</Button>
			</Form>
		</Card>
	)
}
