import { Form, Link, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { type Holiday, holidayKinds } from '#app/domain/calendar/holiday.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	year: number
	/** the day that is changed; null for a new one */
	chosen: Holiday | null
	answer: FormAnswer | undefined
}

/** Adds a day, or changes and deletes the chosen one, which keeps its date. */
export function HolidayForm({ year, chosen, answer }: Props) {
	const words = useCopy().holidays
	const busy = useNavigation().state !== 'idle'
	const typed = answer?.typed
	const field = (name: keyof typeof words.faults, value: string | undefined) => ({
		id: name,
		name,
		defaultValue: typed?.[name] ?? value,
		errors: answer?.faults?.[name] ? [words.faults[name]] : undefined,
		required: true,
	})
	const wasTicked = typed ? typed.isConfirmed === 'ya' : (chosen?.isConfirmed ?? true)
	return (
		<Card title={chosen ? words.formChange : words.formTitle}>
			<Form
				method="post"
				action={`/admin/hari-libur?tahun=${year}`}
				className="flex flex-col gap-4"
			>
				<RefusalNotice answer={answer} />
				<TextField
					{...field('date', chosen?.date)}
					label={words.date}
					type="date"
					min="2025-01-01"
					max="2099-12-31"
					readOnly={chosen !== null}
				/>
				<SelectField
					{...field('kind', chosen?.kind)}
					label={words.kind}
					choices={holidayKinds.map((value) => ({ value, label: words.kinds[value] }))}
				/>
				<TextField {...field('nameId', chosen?.name.id)} label={words.nameId} maxLength={80} />
				<TextField {...field('nameEn', chosen?.name.en)} label={words.nameEn} maxLength={80} />
				<TextField
					{...field('basis', chosen?.basis)}
					label={words.basis}
					hint={words.basisHint}
					maxLength={160}
				/>
				<CheckField
					id="isConfirmed"
					name="isConfirmed"
					value="ya"
					label={words.confirmed}
					defaultChecked={wasTicked}
				/>
				<div className="flex flex-wrap gap-3">
					<Button name="intent" value="set" busy={busy}>
						{words.save}
					</Button>
					{chosen && (
						<Button name="intent" value="forget" tone="secondary" busy={busy}>
							{words.forget}
						</Button>
					)}
				</div>
				{chosen && (
					<Link to={`?tahun=${year}`} className="text-small underline">
						{words.back}
					</Link>
				)}
			</Form>
		</Card>
	)
}
