import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import type { RuleDraftView } from './read-rule-draft.server.ts'

type Props = Pick<RuleDraftView, 'draft' | 'isOwn'> & { answer: FormAnswer | undefined }

/** Approve what is proposed, or say why not. Whoever had a hand in it reads who decides. */
export function RuleDecision({ draft, isOwn, answer }: Props) {
	const { calendar, ruleWork } = useCopy()
	const { decide: words, faults, refused } = ruleWork.draft
	const busy = useNavigation().state !== 'idle'
	if (isOwn) return <Notice tone="warn">{words.own}</Notice>
	const date = dayInWords(draft.effectiveFrom, calendar)
	return (
		<Card title={words.title}>
			<RefusalNotice answer={answer} title={refused} className="mb-4" />
			<Form method="post" className="flex flex-col gap-4">
				<input type="hidden" name="revision" value={draft.revision} />
				<p className="text-small">{fill(words.approveLead, { date })}</p>
				<Button name="intent" value="approve" busy={busy} className="self-start">
					{words.approve}
				</Button>
			</Form>
			<Form method="post" className="mt-6 flex flex-col gap-4 border-line border-t pt-5">
				<input type="hidden" name="revision" value={draft.revision} />
				<TextArea
					id="rule-reason"
					name="reason"
					label={words.reason}
					defaultValue={answer?.typed.reason}
					errors={answer?.faults.reason ? [faults.reason ?? ''] : undefined}
					minLength={5}
					maxLength={300}
					rows={3}
					required
				/>
				<Button name="intent" value="decline" tone="secondary" busy={busy} className="self-start">
					{words.decline}
				</Button>
			</Form>
		</Card>
	)
}

/** Takes a proposal back, while nobody has decided. */
export function WithdrawProposal({ answer }: { answer: FormAnswer | undefined }) {
	const { draft: words } = useCopy().ruleWork
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.withdraw}>
			<RefusalNotice answer={answer} title={words.refused} className="mb-4" />
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{words.withdrawLead}</p>
				<Button name="intent" value="withdraw" tone="secondary" busy={busy} className="self-start">
					{words.withdraw}
				</Button>
			</Form>
		</Card>
	)
}

/** Puts a draft away that nobody wants. */
export function ForgetDraft() {
	const { draft: words } = useCopy().ruleWork
	const busy = useNavigation().state !== 'idle'
	return (
		<Form method="post" className="flex flex-col gap-3">
			<p className="text-muted text-small">{words.forgetLead}</p>
			<Button name="intent" value="forget" tone="secondary" busy={busy} className="self-start">
				{words.forget}
			</Button>
		</Form>
	)
}
