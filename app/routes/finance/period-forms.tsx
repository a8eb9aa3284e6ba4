import { Form, useNavigation } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import type { Check } from './period-checks.tsx'
import { ReasonField } from './reason-field.tsx'

interface Proposed {
	act: 'close' | 'reopen'
	reason: string | null
	proposedBy: string | null
	proposedAt: Instant
}

/** What waits for a decision, and the way to decide on it. */
export function DecideForm({
	proposal,
	month,
	isOwn,
	mayAct,
}: {
	proposal: Proposed
	month: string
	isOwn: boolean
	mayAct: boolean
}) {
	const { periods, calendar } = useCopy()
	const { one: words } = periods
	const busy = useNavigation().state !== 'idle'
	const isClosing = proposal.act === 'close'
	const said = fill(isClosing ? words.closeAsked : words.reopenAsked, {
		name: proposal.proposedBy ?? words.someone,
		date: momentInWords(proposal.proposedAt, calendar),
	})
	const approve = fill(isClosing ? words.approveClose : words.approveReopen, { month })
	return (
		<Card title={words.waitingTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{said}</p>
				{proposal.reason && (
					<p className="break-words text-small">
						{fill(words.reasonGiven, { reason: proposal.reason })}
					</p>
				)}
				{isOwn && <Notice tone="info">{words.another}</Notice>}
				{mayAct && (
					<div className="flex flex-wrap gap-3">
						{!isOwn && (
							<Button name="intent" value="approve" busy={busy}>
								{busy ? words.approving : approve}
							</Button>
						)}
						<Button
							name="intent"
							value={isOwn ? 'withdraw' : 'decline'}
							tone="secondary"
							busy={busy}
						>
							{isOwn ? words.withdraw : words.decline}
						</Button>
					</div>
				)}
			</Form>
		</Card>
	)
}

/** Proposes to close a month: a word on everything that is left over. */
export function ProposeForm({
	checks,
	month,
	answer,
}: {
	checks: readonly Check[]
	month: string
	answer: FormAnswer | undefined
}) {
	const { periods } = useCopy()
	const { one: words } = periods
	const busy = useNavigation().state !== 'idle'
	if (checks.some(({ outcome }) => outcome === 'blocks')) {
		return <p className="text-muted text-small">{words.mustSettle}</p>
	}
	const left = checks.filter(({ outcome }) => outcome === 'explain')
	return (
		<Card title={words.proposeTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{words.proposeLead}</p>
				{left.map(({ code, count, amountSen }) => {
					const { name, left: leftWords } = periods.checks[code]
					const amount = amountSen === null ? '' : formatRupiah(amountSen)
					const field = `note-${code}`
					return (
						<TextArea
							key={code}
							id={field}
							name={field}
							label={fill(words.note, { check: name })}
							hint={`${fill(leftWords, { count, amount })} ${words.noteHint}`}
							defaultValue={answer?.typed[field]}
							errors={answer?.faults[field] ? [words.noteFault] : undefined}
							minLength={5}
							maxLength={300}
							rows={2}
							required
						/>
					)
				})}
				<Button name="intent" value="propose" busy={busy} className="self-start">
					{busy ? words.proposing : fill(words.propose, { month })}
				</Button>
			</Form>
		</Card>
	)
}

/** Proposes to open a closed month again, with a reason. */
export function ReopenForm({ month, answer }: { month: string; answer: FormAnswer | undefined }) {
	const { one: words } = useCopy().periods
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.reopenTitle}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{words.reopenLead}</p>
				<ReasonField
					label={words.reason}
					hint={words.reasonHint}
					fault={words.reasonFault}
					answer={answer}
				/>
				<Button name="intent" value="reopen" tone="secondary" busy={busy} className="self-start">
					{fill(words.reopen, { month })}
				</Button>
			</Form>
		</Card>
	)
}
