import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { SampleView } from './bank-layout-form.server.ts'

interface Props {
	view: SampleView
	answer: FormAnswer
	/** names of those that may be replaced */
	layouts: readonly string[]
	/** how it is read so far */
	children: ReactNode
}

/** As long as the form takes them (`bank-layout-form`). */
const LONGEST_NAME = 40
const LONGEST_WORDS = 60
const DAY_FORMS = ['dd/mm/yyyy', 'dd/mm/yy', 'yyyy-mm-dd', 'dd-mmm-yyyy'] as const

/** What the columns of a sample mean, and by what name that is kept. */
export function LayoutFields({ view, answer, layouts, children }: Props) {
	const words = useCopy().bankLayouts
	const busy = useNavigation().state !== 'idle'
	const { typed } = answer
	const { column, text } = fieldsOf(view, answer, words)
	const group = 'grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4'
	return (
		<Form method="post" noValidate preventScrollReset className="flex flex-col gap-8">
			<input type="hidden" name="sample" value={typed.sample} />
			<input type="hidden" name="fileName" value={typed.fileName} />
			<FileFields {...{ text, typed, words, group }} />
			<ColumnFields {...{ column, text, typed, words, group }} />
			<fieldset className="min-w-0">
				<legend className="mb-1 font-display text-title">{words.labels}</legend>
				<p className="mb-3 max-w-3xl text-muted text-small">{words.labelsLead}</p>
				<div className={group}>
					{text('accountLabel')}
					{text('openingLabel')}
					{text('closingLabel')}
					{text('debitsLabel')}
					{text('creditsLabel')}
				</div>
			</fieldset>
			<Button name="intent" value="try" tone="secondary" busy={busy} className="self-start">
				{words.try}
			</Button>
			{children}
			<fieldset className="min-w-0">
				<legend className="mb-1 font-display text-title">{words.keep}</legend>
				<p className="mb-3 max-w-3xl text-muted text-small">{words.keepLead}</p>
				<div className="grid items-end gap-4 sm:grid-cols-2">
					{text('name')}
					<SelectField
						id="replaces"
						name="replaces"
						label={words.replaces}
						hint={words.replacesHint}
						placeholder={words.replacesNone}
						choices={layouts.map((name) => ({ value: name, label: name }))}
						defaultValue={typed.replaces}
					/>
				</div>
			</fieldset>
			<Button name="intent" value="save" busy={busy} className="self-start">
				{words.save}
			</Button>
		</Form>
	)
}

/** What a column is called: by its heading, or where it has none by its place (`#2`). */
export function columnWords(name: string, word: string): string {
	return name.replace(/^#(?=\d+$)/, `${word} `)
}

type Words = ReturnType<typeof useCopy>['bankLayouts']
type TextName = Exclude<keyof Words['fields'], keyof Words['columnNames']>

function fieldsOf({ headings }: SampleView, { typed, faults }: FormAnswer, words: Words) {
	const errors = (name: string) => {
		const fault = faults[name]
		return fault
			? [words.faults[fault as keyof Words['faults']] ?? words.faults.missing]
			: undefined
	}
	const column = (name: keyof Words['columnNames'], required = false) => (
		<SelectField
			key={name}
			id={name}
			name={name}
			label={words.columnNames[name]}
			choices={headings.map((heading) => ({
				value: heading,
				label: columnWords(heading, words.column),
			}))}
			placeholder={words.none}
			defaultValue={typed[name]}
			errors={errors(name)}
			required={required}
		/>
	)
	const text = (name: TextName, numeric = false, hint?: string) => (
		<TextField
			key={name}
			id={name}
			name={name}
			label={words.fields[name]}
			hint={hint}
			defaultValue={typed[name]}
			errors={errors(name)}
			maxLength={name === 'name' ? LONGEST_NAME : LONGEST_WORDS}
			autoComplete="off"
			inputMode={numeric ? 'numeric' : undefined}
		/>
	)
	return { column, text }
}

interface FileProps {
	text: ReturnType<typeof fieldsOf>['text']
	typed: FormAnswer['typed']
	words: Words
	group: string
}

function FileFields({ text, typed, words, group }: FileProps) {
	return (
		<fieldset className="min-w-0">
			<legend className="mb-3 font-display text-title">{words.shape}</legend>
			<div className={group}>
				{text('headingRow', true, words.headingHint)}
				{text('footLines', true)}
				<SelectField
					id="separator"
					name="separator"
					label={words.separator}
					choices={[
						{ value: 'semicolon', label: words.separators.semicolon },
						{ value: 'comma', label: words.separators.comma },
						{ value: 'tab', label: words.separators.tab },
					]}
					defaultValue={typed.separator}
				/>
				<SelectField
					id="dayForm"
					name="dayForm"
					label={words.dayForm}
					choices={DAY_FORMS.map((form) => ({ value: form, label: words.dayForms[form] }))}
					defaultValue={typed.dayForm}
				/>
				<SelectField
					id="numberForm"
					name="numberForm"
					label={words.numberForm}
					choices={[
						{ value: 'comma', label: '1.250.000,00' },
						{ value: 'point', label: '1,250,000.00' },
					]}
					defaultValue={typed.numberForm}
				/>
				<CheckField
					id="newestFirst"
					name="newestFirst"
					value="yes"
					label={words.newestFirst}
					defaultChecked={typed.newestFirst === 'yes'}
				/>
			</div>
		</fieldset>
	)
}

interface ColumnProps extends FileProps {
	column: ReturnType<typeof fieldsOf>['column']
}

function ColumnFields({ column, text, typed, words, group }: ColumnProps) {
	return (
		<fieldset className="min-w-0">
			<legend className="mb-3 font-display text-title">{words.columns}</legend>
			<div className={group}>
				{column('day', true)}
				{column('text', true)}
				{column('text2')}
				{column('text3')}
				{column('balance', true)}
				{column('account')}
			</div>
			<div className="mt-5">
				<RadioField
					id="kind"
					name="kind"
					legend={words.kind}
					choices={[
						{ value: 'two', label: words.kinds.two },
						{ value: 'one', label: words.kinds.one },
					]}
					defaultValue={typed.kind}
				/>
			</div>
			<div className={`${group} mt-4`}>
				{column('debit')}
				{column('credit')}
				{column('amount')}
				{column('mark')}
				{text('debitMarks')}
				{text('creditMarks')}
			</div>
		</fieldset>
	)
}
