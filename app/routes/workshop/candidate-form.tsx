import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Candidate, Selection } from '#app/domain/workshop/selection/candidates.server.ts'
import { scores } from '#app/domain/workshop/selection.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface Props {
	candidate: Candidate
	criteria: Selection['criteria']
	today: CalendarDate
	given: FormAnswer | undefined
}

/** One candidate: the scores and the note, and under them the decision. */
export function CandidateForm({ candidate, criteria, today, given }: Props) {
	const { selection: words } = useCopy().cohortWork
	return (
		<Card title={fill(words.assessTitle, { code: candidate.makerCode })}>
			{candidate.outcome === null && (
				<Assess candidate={candidate} criteria={criteria} given={given} />
			)}
			<Settle candidate={candidate} today={today} given={given} />
		</Card>
	)
}

function Assess({ candidate, criteria, given }: Omit<Props, 'today'>) {
	const { selection: words, faults, optional } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('assess', given, faults)
	return (
		<Form method="post" className="flex flex-col gap-4">
			<input type="hidden" name="intent" value="assess" />
			<input type="hidden" name="maker" value={candidate.makerCode} />
			<RefusalNotice answer={answer} />
			{criteria.map(({ id, name }, index) => (
				<RadioField
					key={id}
					id={`score-${id}`}
					name={`nilai:${id}`}
					legend={name}
					defaultValue={answer?.typed[`nilai:${id}`] ?? candidate.scores[index]?.toString()}
					choices={scores.map((score) => ({ value: String(score), label: String(score) }))}
				/>
			))}
			<TextArea
				{...field('note', candidate.note)}
				label={words.note}
				hint={words.noteHint}
				optionalLabel={optional}
				maxLength={1000}
			/>
			<Button busy={busy}>{words.saveAssessment}</Button>
		</Form>
	)
}

function Settle({ candidate, today, given }: Omit<Props, 'criteria'>) {
	const { selection: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('settle', given, faults)
	if (candidate.sum === null) return null
	return (
		<Form method="post" className="mt-6 flex flex-col gap-4 border-line border-t pt-5">
			<input type="hidden" name="intent" value="settle" />
			<input type="hidden" name="maker" value={candidate.makerCode} />
			<RefusalNotice answer={answer} />
			<TextField {...field('joinedOn', today)} label={words.joinedOn} type="date" required />
			<div className="flex flex-wrap gap-3">
				<Button tone="secondary" name="outcome" value="selected" busy={busy}>
					{words.select}
				</Button>
				{candidate.outcome === null && (
					<Button tone="danger" name="outcome" value="declined" busy={busy}>
						{words.decline}
					</Button>
				)}
			</div>
		</Form>
	)
}
