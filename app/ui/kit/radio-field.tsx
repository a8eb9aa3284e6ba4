import { FieldErrors } from './field.tsx'
import type { Choice } from './select-field.tsx'

interface Props {
	id: string
	name: string
	/** what is being chosen */
	legend: string
	choices: readonly (Choice & { hint?: string; disabled?: boolean })[]
	defaultValue?: string | undefined
	errors?: readonly string[] | undefined
}

/** One out of a few, all of them in sight. */
export function RadioField({ id, name, legend, choices, defaultValue, errors }: Props) {
	return (
		<fieldset
			aria-describedby={errors?.length ? `${id}-error` : undefined}
			data-faulty={errors?.length ? true : undefined}
			className="min-w-0"
		>
			<legend className="mb-1.5 font-semibold text-small">{legend}</legend>
			<div className="flex flex-wrap gap-2">
				{choices.map((choice) => (
					<label
						key={choice.value}
						className="flex min-h-11 items-center gap-2.5 rounded-patch border-[1.5px] border-edge bg-surface px-3.5 py-2 text-small has-checked:border-primary has-checked:bg-info-soft has-disabled:border-line has-disabled:text-muted"
					>
						<input
							type="radio"
							name={name}
							value={choice.value}
							defaultChecked={choice.value === defaultValue}
							disabled={choice.disabled}
							className="size-4 accent-primary"
						/>
						<span>
							{choice.label}
							{choice.hint && <span className="block text-caption text-muted">{choice.hint}</span>}
						</span>
					</label>
				))}
			</div>
			<FieldErrors controlId={id} errors={errors} />
		</fieldset>
	)
}
