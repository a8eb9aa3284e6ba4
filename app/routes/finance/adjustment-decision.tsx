import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import type { AdjustmentView } from './adjustment-facts.tsx'
import { ReasonField } from './reason-field.tsx'

interface Props {
	view: AdjustmentView
	answer: FormAnswer | undefined
}

/** The word of another person; whoever asked may only call it off. */
export function AdjustmentDecision({ view, answer }: Props) {
	const { savingsAdjustments } = useCopy()
	const { one: words, ask, kinds } = savingsAdjustments
	const busy = useNavigation().state !== 'idle'
	const { isOwn, kind } = view
	const amount = formatRupiah(view.amountSen)
	return (
		<div className="screen-only flex min-w-0 flex-col gap-6">
			{isOwn ? (
				<Notice tone="info">{words.another}</Notice>
			) : (
				<Card title={words.decide}>
					<Form method="post" className="flex flex-col gap-4">
						<p className="text-small">{fill(words.booking, { kind: kinds[kind], amount })}</p>
						<Button name="intent" value="approve" busy={busy} className="self-start">
							{fill(words.approve, { amount })}
						</Button>
					</Form>
				</Card>
			)}
			<Card title={isOwn ? words.cancelTitle : words.declineTitle}>
				<Form method="post" className="flex flex-col gap-4">
					<ReasonField
						label={ask.reason}
						fault={ask.faults.reason ?? ''}
						answer={answer}
						rows={2}
					/>
					<Button name="intent" value="decline" tone="secondary" busy={busy} className="self-start">
						{isOwn ? words.cancel : words.decline}
					</Button>
				</Form>
			</Card>
		</div>
	)
}
