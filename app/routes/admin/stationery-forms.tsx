import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Letterhead } from '#app/domain/stationery/letterhead.ts'
import { writePaperNumber } from '#app/domain/stationery/paper-number.ts'
import { signatoryRoles } from '#app/domain/stationery/signatory.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	today: CalendarDate
	answer: FormAnswer | undefined
}

const lines = ['ministry', 'directorate', 'region', 'unit', 'address'] as const

/** What one form shows again of what was typed; `prefix` keeps ids of the two forms apart. */
function useField(answer: FormAnswer | undefined, prefix: string) {
	const { fields, faults } = useCopy().stationery
	return (name: keyof typeof fields, value = '') => ({
		id: `${prefix}-${name}`,
		name,
		label: fields[name],
		defaultValue: answer?.typed[name] ?? value,
		errors: answer?.faults[name] ? [faults[name]] : undefined,
	})
}

/** Writes a letterhead down, beginning with what is in force. */
export function LetterheadForm({ current, today, answer }: Props & { current: Letterhead }) {
	const { letterhead: words, hints, optional, refusedTitle } = useCopy().stationery
	const field = useField(answer, 'kop')
	const busy = useNavigation().state !== 'idle'
	const [year = 0, month = 0] = today.split('-').map(Number)
	const example = writePaperNumber({ number: 12, unitCode: current.unitCode, month, year })
	return (
		<Card title={words.form}>
			<p className="mb-4 text-muted text-small">{words.formLead}</p>
			<RefusalNotice answer={answer} title={refusedTitle} className="mb-4" />
			<Form method="post" className="flex flex-col gap-4">
				{lines.map((name) => (
					<TextField
						key={name}
						{...field(name, current[name])}
						maxLength={name === 'address' ? 200 : 120}
						required={name !== 'address'}
						{...(name === 'address' && { hint: hints.address, optionalLabel: optional })}
					/>
				))}
				<TextField {...field('place', current.place)} maxLength={60} required />
				<TextField
					{...field('unitCode', current.unitCode)}
					hint={fill(hints.unitCode, { example })}
					maxLength={30}
					required
				/>
				<TextField {...field('fromDate', today)} type="date" required />
				<Button name="intent" value="letterhead" busy={busy} className="self-start">
					{words.save}
				</Button>
			</Form>
		</Card>
	)
}

/** Writes down who signs in a role from a day on. */
export function SignatoryForm({ today, answer }: Props) {
	const { signatories: words, hints, refusedTitle } = useCopy().stationery
	const field = useField(answer, 'ttd')
	const busy = useNavigation().state !== 'idle'
	return (
		<Card title={words.form}>
			<RefusalNotice answer={answer} title={refusedTitle} className="mb-4" />
			<Form method="post" className="flex flex-col gap-4">
				<SelectField
					{...field('role', 'head')}
					choices={signatoryRoles.map((value) => ({ value, label: words.roles[value] }))}
					required
				/>
				<TextField {...field('title')} hint={hints.title} maxLength={80} required />
				<TextField {...field('name')} hint={hints.name} maxLength={100} required />
				<TextField {...field('nip')} hint={hints.nip} inputMode="numeric" maxLength={30} required />
				<TextField {...field('fromDate', today)} type="date" required />
				<Button name="intent" value="signatory" tone="secondary" busy={busy} className="self-start">
					{words.save}
				</Button>
			</Form>
		</Card>
	)
}
