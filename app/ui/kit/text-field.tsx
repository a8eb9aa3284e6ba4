import type { ComponentPropsWithoutRef } from 'react'
import { classes } from './classes.ts'
import { describedBy, Field, type FieldWords } from './field.tsx'

type Props = FieldWords &
	Omit<ComponentPropsWithoutRef<'input'>, 'className'> & { id: string; name: string }

/** One line of text, in a box whose kind (`type`, `inputMode`) suits what is asked. */
export function TextField({ label, hint, errors, optionalLabel, className, ...input }: Props) {
	return (
		<Field controlId={input.id} {...{ label, hint, errors, optionalLabel, className }}>
			<input
				type="text"
				{...input}
				aria-describedby={describedBy(input.id, { hint, errors })}
				aria-invalid={errors?.length ? true : undefined}
				className={classes('control', input.type === 'number' && 'figures')}
			/>
		</Field>
	)
}
