import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { LONGEST_REASON, pictureLooks } from '#app/domain/pictures/upload.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	answer: FormAnswer | undefined
}

/** Four looks, each ticked by itself; none is ticked beforehand. */
export function ReleaseForm({ answer }: Props) {
	const words = useCopy().pictures.one
	const busy = useNavigation().formData?.get('intent') === 'release'
	const mine = answer?.typed.intent === 'release' ? answer : undefined
	return (
		<Section title={words.looksTitle} lead={words.looksLead}>
			<Form method="post" className="mt-4 flex flex-col gap-3">
				<RefusalNotice answer={mine} title={words.refusedTitle} />
				<input type="hidden" name="intent" value="release" />
				{pictureLooks.map((look) => (
					<CheckField
						key={look}
						id={look}
						name={look}
						label={words.looks[look]}
						defaultChecked={mine?.typed[look] === 'on'}
						required
					/>
				))}
				<PeopleShown answer={mine} />
				<Button busy={busy} className="mt-2 self-start">
					{busy ? words.releasing : words.release}
				</Button>
			</Form>
		</Section>
	)
}

/** Whose consent the picture rests on, if anybody's; neither is chosen beforehand. */
function PeopleShown({ answer }: Props) {
	const words = useCopy().pictures.one.shows
	return (
		<div className="mt-2 flex flex-col gap-3">
			<RadioField
				id="shows"
				name="shows"
				legend={words.legend}
				choices={[
					{ value: 'nobody', label: words.nobody },
					{ value: 'somebody', label: words.somebody },
				]}
				defaultValue={answer?.typed.shows}
			/>
			<TextField
				id="people"
				name="people"
				label={words.codes}
				hint={words.codesHint}
				autoCapitalize="characters"
				autoComplete="off"
				maxLength={400}
				defaultValue={answer?.typed.people}
			/>
		</div>
	)
}

/** Takes it out of the shop again. */
export function TakeBackForm({ answer }: Props) {
	const words = useCopy().pictures.one
	return (
		<ReasonForm
			intent="take-back"
			title={words.takeBackTitle}
			lead={words.takeBackLead}
			submit={words.takeBack}
			submitting={words.takingBack}
			answer={answer}
		/>
	)
}

/** Why it is not to be shown. */
export function RejectForm({ answer }: Props) {
	const words = useCopy().pictures.one
	return (
		<ReasonForm
			intent="reject"
			title={words.rejectTitle}
			lead={words.rejectLead}
			submit={words.reject}
			answer={answer}
		/>
	)
}

interface ReasonProps extends Props {
	intent: 'take-back' | 'reject'
	title: string
	lead: string
	submit: string
	submitting?: string
}

/** What ends a picture says why. */
function ReasonForm({ intent, title, lead, submit, submitting = submit, answer }: ReasonProps) {
	const words = useCopy().pictures.one
	const busy = useNavigation().formData?.get('intent') === intent
	const mine = answer?.typed.intent === intent ? answer : undefined
	return (
		<Section title={title} lead={lead}>
			<Form method="post" className="mt-4 flex flex-col gap-3">
				<RefusalNotice answer={mine} title={words.refusedTitle} />
				<input type="hidden" name="intent" value={intent} />
				<TextArea
					id={`${intent}-reason`}
					name="reason"
					label={words.reason}
					hint={words.reasonHint}
					rows={2}
					maxLength={LONGEST_REASON}
					defaultValue={mine?.typed.reason}
					required
				/>
				<Button tone="danger" busy={busy} className="self-start">
					{busy ? submitting : submit}
				</Button>
			</Form>
		</Section>
	)
}
