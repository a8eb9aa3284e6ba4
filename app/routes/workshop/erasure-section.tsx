import { Form } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useSending } from '#app/ui/office/use-sending.ts'
import type { MakerPage } from './maker.tsx'

interface Props {
	page: MakerPage
	answer: Partial<FormAnswer> | undefined
}

/** Two people have a maker forgotten: one asks, another agrees. */
export function ErasureSection({ page, answer }: Props) {
	const { people, calendar } = useCopy()
	const words = people.erasure
	const { maker, erasure } = page
	const declining = useSending({ step: 'hapus-batal' })
	const isHere = maker.presence === 'present' || maker.presence === 'leave'
	// What was refused is said, also where there is nothing left to ask.
	if (maker.erased || isHere) return <RefusalNotice answer={answer} />
	return (
		<Section id="hapus" title={words.title} lead={words.lead} className="screen-only">
			<RefusalNotice answer={answer} className="mt-4" />
			{erasure ? (
				<>
					<p className="mt-3 text-small">
						{fill(words.asked, {
							name: erasure.requesterName ?? people.acts.unknown,
							at: momentInWords(erasure.requestedAt, calendar, true),
						})}
					</p>
					{!erasure.isOwn && (
						<ErasureForm
							step="hapus-setuju"
							submit={words.approve}
							lead={fill(words.approveAsk, { code: maker.code })}
							answer={answer}
						/>
					)}
					<Form method="post" action="#hapus" className="mt-4">
						<input type="hidden" name="step" value="hapus-batal" />
						<Button tone="secondary" busy={declining}>
							{declining ? words.working : words.decline}
						</Button>
					</Form>
				</>
			) : (
				<ErasureForm step="hapus-minta" submit={words.request} answer={answer} />
			)}
		</Section>
	)
}

interface FormProps {
	step: string
	submit: string
	lead?: string
	answer: Partial<FormAnswer> | undefined
}

function ErasureForm({ step, submit, lead, answer }: FormProps) {
	const words = useCopy().people.erasure
	const busy = useSending({ step })
	const fault = answer?.typed?.step === step && answer.faults?.confirm
	return (
		<Form method="post" action="#hapus" className="mt-4 flex flex-col gap-4">
			<input type="hidden" name="step" value={step} />
			{lead && <p className="text-small">{lead}</p>}
			<CheckField
				id="confirm"
				name="confirm"
				value="ya"
				label={words.confirm}
				errors={fault ? [words.confirmFault] : undefined}
				required
			/>
			<div>
				<Button tone="danger" busy={busy}>
					{busy ? words.working : submit}
				</Button>
			</div>
		</Form>
	)
}
