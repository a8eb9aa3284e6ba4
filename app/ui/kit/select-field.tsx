import type { ComponentPropsWithoutRef } from 'react'
import { describedBy, Field, type FieldWords } from './field.tsx'

export interface Choice {
	value: string
	label: string
}

type Props = FieldWords &
	Omit<ComponentPropsWithoutRef<'select'>, 'className' | 'children'> & {
		id: string
		name: string
		choices: readonly Choice[]
		/** what stands there before anything is chosen; the field then starts empty */
		placeholder?: string
	}

/** One out of a list. */
export function SelectField(props: Props) {
	const { label, hint, errors, optionalLabel, className, choices, placeholder, ...select } = props
	return (
		<Field controlId={select.id} {...{ label, hint, errors, optionalLabel, className }}>
			<select
				{...select}
				aria-describedby={describedBy(select.id, { hint, errors })}
				aria-invalid={errors?.length ? true : undefined}
				className="control control-select"
			>
				{placeholder && <option value="">{placeholder}</option>}
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
		</Field>
	)
}
