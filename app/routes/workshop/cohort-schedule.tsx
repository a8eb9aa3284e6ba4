import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Slot } from '#app/domain/workshop/schedule.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

interface Props {
	cohort: { readonly slots: readonly Slot[] }
	given: FormAnswer | undefined
}

/** When a cohort meets in a week; a row that is left empty is a day without it. */
export function CohortSchedule({ cohort, given }: Props) {
	const { cohort: words, faults } = useCopy().cohortWork
	const busy = useNavigation().state !== 'idle'
	const setting = formFields('schedule', given, faults)
	const planning = formFields('plan', given, faults)
	return (
		<Section title={words.schedule} lead={words.scheduleLead}>
			<Form method="post" className="mt-4 flex flex-col gap-4">
				<input type="hidden" name="intent" value="schedule" />
				<RefusalNotice answer={setting.answer} />
				<ul className="divide-y divide-line border-line border-y">
					{WEEKDAYS.map((weekday) => (
						<li key={weekday}>
							<SlotFields
								weekday={weekday}
								slot={cohort.slots.find((slot) => slot.weekday === weekday)}
								typed={setting.answer?.typed}
								isFaulty={setting.answer?.refusal?.details.weekday === weekday}
							/>
						</li>
					))}
				</ul>
				<Button busy={busy} className="self-start">
					{words.saveSchedule}
				</Button>
			</Form>
			<Form method="post" className="mt-6 flex flex-col gap-3">
				<RefusalNotice answer={planning.answer} />
				<Button tone="secondary" name="intent" value="plan" busy={busy} className="self-start">
					{words.plan}
				</Button>
			</Form>
		</Section>
	)
}

function SlotFields({
	weekday,
	slot,
	typed,
	isFaulty,
}: {
	weekday: number
	slot: Slot | undefined
	typed: Readonly<Record<string, string>> | undefined
	isFaulty: boolean
}) {
	const { cohort: words, weekdays } = useCopy().cohortWork
	const name = weekdays[weekday - 1] ?? ''
	const fields = [
		{ name: `mulai:${weekday}`, label: words.fromOn, type: 'time', kept: slot?.startsAt },
		{ name: `selesai:${weekday}`, label: words.toOn, type: 'time', kept: slot?.endsAt },
		{ name: `tempat:${weekday}`, label: words.placeOn, type: 'text', kept: slot?.place },
	]
	return (
		<div className="grid grid-cols-2 items-center gap-2 py-3 sm:grid-cols-[8rem_9rem_9rem_1fr]">
			<p className="col-span-2 font-semibold text-small sm:col-span-1">{name}</p>
			{fields.map((field) => (
				<input
					key={field.name}
					name={field.name}
					type={field.type}
					aria-label={fill(field.label, { weekday: name })}
					aria-invalid={isFaulty || undefined}
					placeholder={field.type === 'text' ? words.place : undefined}
					defaultValue={typed?.[field.name] ?? field.kept ?? ''}
					maxLength={80}
					className={field.type === 'text' ? 'control col-span-2 sm:col-span-1' : 'control'}
				/>
			))}
		</div>
	)
}
