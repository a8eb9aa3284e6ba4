import { Form, useNavigation } from '@remix-run/react'
import { type RefObject, useRef, useState } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type AttendanceMark, attendanceMarks, wasThere } from '#app/domain/workshop/session.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Text } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { UNTIL_HYDRATED, useHydrated } from '#app/ui/office/use-hydrated.ts'
import { useKeptAttendance } from './use-kept-attendance.ts'

export interface ListedMember {
	readonly makerCode: string
	readonly mark: AttendanceMark | null
	/** not in the house on that day, and so not there */
	readonly isAway: boolean
}

interface Props {
	session: {
		readonly id: string
		readonly revision: number
		readonly members: readonly ListedMember[]
		readonly minutes: number | null
		readonly topic: Text | null
		readonly note: string
	}
	/** how long the schedule says it lasts */
	plannedMinutes: number | null
	given: FormAnswer | undefined
}

/** Who was there, one tap for each, and what was done: one form, sent at once. */
export function AttendanceForm({ session, plannedMinutes, given }: Props) {
	const { faults, session: words, optional } = useCopy().cohortWork
	const form = useRef<HTMLFormElement>(null)
	const { state, keep, onSubmit } = useKeptAttendance(form, session.id, session.revision)
	const busy = useNavigation().state !== 'idle' || state === 'sending'
	const { answer, field } = formFields('record', given, faults)
	const minutes = session.minutes ?? plannedMinutes
	return (
		<Form
			ref={form}
			method="post"
			onSubmit={onSubmit}
			onChange={keep}
			className="mt-4 flex flex-col gap-5"
		>
			<input type="hidden" name="intent" value="record" />
			<input type="hidden" name="basedOn" value={session.revision} />
			<RefusalNotice answer={answer} />
			<Marks members={session.members} typed={answer?.typed} form={form} onMarked={keep} />
			<div className="grid gap-4 sm:grid-cols-2">
				<TextField
					{...field('minutes', minutes === null ? null : String(minutes))}
					label={words.minutesField}
					type="number"
					inputMode="numeric"
					min={1}
					max={1440}
					required
				/>
				<TextField
					{...field('topicId', session.topic?.id)}
					label={words.topicId}
					hint={words.topicIdHint}
					maxLength={200}
					required
				/>
				<TextField
					{...field('topicEn', session.topic?.en)}
					label={words.topicEn}
					optionalLabel={optional}
					maxLength={200}
				/>
				<TextArea
					{...field('note', session.note)}
					label={words.note}
					hint={words.noteHint}
					optionalLabel={optional}
					maxLength={1000}
				/>
			</div>
			<KeptNotice state={state} />
			<Button size="large" busy={busy} className="sm:self-start">
				{session.revision === 0 ? words.record : words.correct}
			</Button>
		</Form>
	)
}

function KeptNotice({ state }: { state: string }) {
	const { session: words } = useCopy().cohortWork
	if (state === 'idle') return null
	return (
		<Notice tone={state === 'waiting' ? 'warn' : 'info'} announce>
			{state === 'waiting' ? words.waiting : state === 'sending' ? words.sending : words.kept}
		</Notice>
	)
}

function Marks({
	members,
	typed,
	form,
	onMarked,
}: {
	members: readonly ListedMember[]
	typed: Readonly<Record<string, string>> | undefined
	form: RefObject<HTMLFormElement | null>
	onMarked: () => void
}) {
	const { session: words } = useCopy().cohortWork
	const isHydrated = useHydrated()
	const [, setMarked] = useState(0)
	const markRest = () => {
		for (const { makerCode, isAway } of members) {
			if (isAway) continue
			const marks = form.current?.elements.namedItem(`tanda:${makerCode}`)
			if (marks instanceof RadioNodeList && marks.value === '') marks.value = 'present'
		}
		onMarked()
		setMarked((times) => times + 1)
	}
	return (
		<div>
			<Button
				type="button"
				tone="secondary"
				className={classes('mb-3', !isHydrated && UNTIL_HYDRATED)}
				onClick={markRest}
			>
				{words.allPresent}
			</Button>
			<ol className="divide-y divide-line border-line border-y">
				{members.map(({ makerCode, mark, isAway }) => (
					<li key={makerCode}>
						<MarkChoice
							makerCode={makerCode}
							isAway={isAway}
							chosen={typed?.[`tanda:${makerCode}`] ?? mark ?? undefined}
						/>
					</li>
				))}
			</ol>
		</div>
	)
}

interface Choice {
	makerCode: string
	isAway: boolean
	chosen: string | undefined
}

function MarkChoice({ makerCode, isAway, chosen }: Choice) {
	const { session: words } = useCopy().cohortWork
	return (
		<fieldset className="min-w-0 py-3 lg:flex lg:items-center lg:gap-4">
			<legend className="sr-only">{fill(words.markOf, { code: makerCode })}</legend>
			<p aria-hidden="true" className="figures mb-2 w-24 shrink-0 font-bold text-body lg:mb-0">
				{makerCode}
				{isAway && <span className="block font-normal text-caption text-warn">{words.away}</span>}
			</p>
			<div className="grid grow grid-cols-4 gap-1.5 sm:flex sm:flex-wrap sm:gap-2">
				{attendanceMarks
					.filter((mark) => !(isAway && wasThere(mark)))
					.map((mark) => (
						<label
							key={mark}
							className="flex min-h-12 cursor-pointer items-center justify-center rounded-patch border-[1.5px] border-edge bg-surface px-1 text-caption sm:px-3.5 sm:text-small has-checked:border-primary has-checked:bg-primary has-checked:font-semibold has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
						>
							<input
								type="radio"
								name={`tanda:${makerCode}`}
								value={mark}
								defaultChecked={chosen === mark}
								required
								className="sr-only"
							/>
							{words.marks[mark]}
						</label>
					))}
			</div>
		</fieldset>
	)
}
