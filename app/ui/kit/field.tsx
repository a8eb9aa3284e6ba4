import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export interface FieldWords {
	label: string
	/** what helps to fill it in; always visible, never only a placeholder */
	hint?: string | undefined
	/** what is wrong with what was typed, in words that say how to put it right */
	errors?: readonly string[] | undefined
	/** said after the label of a field that may stay empty */
	optionalLabel?: string | undefined
	className?: string | undefined
}

interface Props extends FieldWords {
	controlId: string
	children: ReactNode
}

/** The ids that tie a control to its hint and its errors; undefined when there is neither. */
export function describedBy(
	controlId: string,
	{ hint, errors }: Pick<FieldWords, 'hint' | 'errors'>,
): string | undefined {
	const ids = [hint && `${controlId}-hint`, errors?.length && `${controlId}-error`]
	return ids.filter(Boolean).join(' ') || undefined
}

/** A control's label, hint and errors around it. The fields of the kit are made of it. */
export function Field({
	controlId,
	label,
	hint,
	errors,
	optionalLabel,
	className,
	children,
}: Props) {
	return (
		<div className={classes('flex flex-col gap-1.5', className)}>
			<label htmlFor={controlId} className="font-semibold text-small">
				{label}
				{optionalLabel && <span className="font-normal text-muted"> ({optionalLabel})</span>}
			</label>
			{hint && (
				<p id={`${controlId}-hint`} className="text-caption text-muted">
					{hint}
				</p>
			)}
			{children}
			<FieldErrors controlId={controlId} errors={errors} />
		</div>
	)
}

/** What is wrong with one control. */
export function FieldErrors({
	controlId,
	errors,
}: {
	controlId: string
	errors?: readonly string[] | undefined
}) {
	if (!errors?.length) return null
	return (
		<div id={`${controlId}-error`} className="flex gap-1.5 font-medium text-bad text-caption">
			<Icon name="alert" size={18} className="mt-px shrink-0" />
			<span>{errors.join(' ')}</span>
		</div>
	)
}
