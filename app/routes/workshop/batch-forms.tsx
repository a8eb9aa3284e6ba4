import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { faultReasons } from '#app/domain/workshop/batches/grades.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { loader } from './batch.tsx'

interface Props {
	answer: FormAnswer | undefined
}

/** The signature of a second officer, or what has to be put right. */
export function SignCard({ answer }: Props) {
	const { isOwn, isOwnMaterial, marks, costSen } = useLoaderData<typeof loader>()
	const copy = useCopy()
	const words = copy.batches.one
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.sign}>
			{isOwn || isOwnMaterial ? (
				<Notice tone="info">{isOwn ? words.own : copy.refusals['workshop.own_material']}</Notice>
			) : (
				<Form method="post">
					<p className="mb-4 text-small">{words.signLead}</p>
					<input type="hidden" name="marks" value={marks} />
					<input type="hidden" name="cost" value={costSen} />
					<Button name="intent" value="sign" busy={busy} wide>
						{words.signButton}
					</Button>
				</Form>
			)}
			<Form method="post" className="mt-6 flex flex-col gap-3 border-line border-t pt-4">
				<TextArea
					id="reason"
					name="reason"
					label={words.returnReason}
					defaultValue={answer?.typed.reason}
					maxLength={500}
					rows={2}
					required
				/>
				<Button name="intent" value="return" tone="secondary" busy={busy} className="self-start">
					{words.return}
				</Button>
			</Form>
		</Card>
	)
}

/** The pieces that wait, by grade: what the recorder saw stands there to begin with. */
export function AcceptCard({ answer }: Props) {
	const { batch, places } = useLoaderData<typeof loader>()
	const copy = useCopy().batches
	const words = copy.one
	const busy = useNavigation().state !== 'idle'
	const { waiting, seen, acceptances } = batch
	const isFirst = acceptances.length === 0
	const hasLot = acceptances.some(({ a, b }) => a + b > 0)
	const before = isFirst
		? { ...seen, a: waiting - seen.b - seen.rework - seen.rejected }
		: { a: waiting, b: 0, rework: 0, rejected: 0 }
	const value = (name: keyof typeof before) => answer?.typed[name] ?? String(before[name])
	const reasons = faultReasons.map((reason) => ({ value: reason, label: copy.reasons[reason] }))
	const field = (name: keyof typeof before, label: string) => (
		<TextField
			id={name}
			name={name}
			label={label}
			defaultValue={value(name)}
			errors={answer?.faults[name] ? [words.countFault] : undefined}
			inputMode="numeric"
			maxLength={6}
		/>
	)
	return (
		<Card title={words.accept}>
			<Form method="post" className="flex flex-col gap-4">
				<p className="text-small">{fill(words.acceptLead, { waiting })}</p>
				<div className="grid grid-cols-2 gap-4">
					{field('a', copy.draft.gradeA)}
					{field('b', copy.draft.gradeB)}
					{field('rework', copy.draft.rework)}
					<SelectField
						id="reworkReason"
						name="reworkReason"
						label={words.reworkReason}
						choices={reasons}
						defaultValue={answer?.typed.reworkReason}
					/>
					{field('rejected', copy.draft.rejected)}
					<SelectField
						id="rejectedReason"
						name="rejectedReason"
						label={words.rejectedReason}
						choices={reasons}
						defaultValue={answer?.typed.rejectedReason}
					/>
				</div>
				{/* What comes later joins its lot where that lies. */}
				{!hasLot && places.length > 0 && (
					<SelectField
						id="place"
						name="place"
						label={words.place}
						placeholder={words.placeLater}
						choices={places.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
						defaultValue={answer?.typed.place}
					/>
				)}
				<Button name="intent" value="accept" busy={busy} wide>
					{words.acceptButton}
				</Button>
			</Form>
		</Card>
	)
}
