import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { USUAL_DIVISOR } from '#app/domain/shipping/parcel.ts'
import type { RateVersion } from '#app/domain/shipping/rate-versions.server.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { formatNumber } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	/** the version to begin with: most of it stays */
	latest: Omit<RateVersion, 'setBy'> | null
	today: CalendarDate
	answer: FormAnswer | undefined
}

type FieldName =
	| 'firstKgSen'
	| 'nextKgSen'
	| 'leastDays'
	| 'mostDays'
	| 'divisorCm3'
	| 'fromDate'
	| 'active'

interface FieldWords {
	readonly label: string
	readonly hint?: string
	readonly error: string
}

/** What the next version says. */
export function RateFields({ latest, today, answer }: Props) {
	const { rate: words } = useCopy().office.shipping
	const busy = useNavigation().state === 'submitting'
	const errorsOf = (name: FieldName) =>
		answer?.faults[name] === undefined ? undefined : [words.fields[name].error]
	const fields: Readonly<Record<FieldName, FieldWords>> = words.fields
	const field = (name: FieldName, before: string) => ({
		id: name,
		name,
		label: fields[name].label,
		hint: fields[name].hint,
		defaultValue: answer?.typed[name] ?? before,
		errors: errorsOf(name),
		required: true,
		autoComplete: 'off',
	})
	const count = (value: number | undefined) => (value === undefined ? '' : String(value))
	return (
		<Form method="post" noValidate>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<div className="grid gap-5 sm:grid-cols-2">
				<TextField
					{...field('firstKgSen', latest ? formatNumber(latest.firstKgSen) : '')}
					inputMode="numeric"
				/>
				<TextField
					{...field('nextKgSen', latest ? formatNumber(latest.nextKgSen) : '')}
					inputMode="numeric"
				/>
				<TextField {...field('leastDays', count(latest?.leastDays))} inputMode="numeric" />
				<TextField {...field('mostDays', count(latest?.mostDays))} inputMode="numeric" />
				<TextField
					{...field('divisorCm3', count(latest?.divisorCm3 ?? USUAL_DIVISOR))}
					inputMode="numeric"
				/>
				<TextField {...field('fromDate', today)} type="date" min={today} />
				<RadioField
					id="active"
					name="active"
					legend={words.fields.active.label}
					choices={[
						{ value: 'ya', label: words.yes },
						{ value: 'tidak', label: words.no },
					]}
					defaultValue={answer?.typed.active ?? (latest?.active === false ? 'tidak' : 'ya')}
					errors={errorsOf('active')}
				/>
			</div>
			<Button busy={busy} className="mt-6">
				{busy ? words.submitting : words.submit}
			</Button>
		</Form>
	)
}
