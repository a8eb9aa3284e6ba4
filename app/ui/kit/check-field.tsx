import type { ComponentPropsWithoutRef } from 'react'
import { describedBy, FieldErrors, type FieldWords } from './field.tsx'

type Props = Pick<FieldWords, 'label' | 'hint' | 'errors'> &
	Omit<ComponentPropsWithoutRef<'input'>, 'className' | 'type'> & { id: string; name: string }

/** Yes or no. */
export function CheckField({ label, hint, errors, ...input }: Props) {
	return (
		<div>
			<label className="flex min-h-11 items-start gap-3 py-2 text-small">
				<input
					{...input}
					type="checkbox"
					aria-describedby={describedBy(input.id, { hint, errors })}
					aria-invalid={errors?.length ? true : undefined}
					className="mt-0.5 size-5 shrink-0 accent-primary"
				/>
				<span className="font-medium">{label}</span>
			</label>
			{hint && (
				<p id={`${input.id}-hint`} className="pl-8 text-caption text-muted">
					{hint}
				</p>
			)}
			<FieldErrors controlId={input.id} errors={errors} />
		</div>
	)
}
