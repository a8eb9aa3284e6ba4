import type { ComponentPropsWithoutRef } from 'react'
import { describedBy, Field, type FieldWords } from './field.tsx'

type Props = FieldWords &
	Omit<ComponentPropsWithoutRef<'textarea'>, 'className'> & { id: string; name: string }

/** Several lines of text. */
export function TextArea({ label, hint, errors, optionalLabel, className, ...input }: Props) {
	return (
		<Field controlId={input.id} {...{ label, hint, errors, optionalLabel, className }}>
			<textarea
				rows={3}
				{...input}
				aria-describedby={describedBy(input.id, { hint, errors })}
				aria-invalid={errors?.length ? true : undefined}
				className="control resize-y"
			/>
		</Field>
	)
}
