import { useId } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'

interface Props {
	/** what can be typed, as the field's label */
	label: string
	placeholder: string
	/** what was asked for and not found: it stays in the field */
	missed?: string | null
	/** why it was not found, in words */
	missedWords: string
	/** what alone may be typed, where something else must not stand in an address */
	pattern?: string
}

/** Leads straight to the thing whose number somebody has in hand, by `?cari=` of this very page. */
export function LookupForm({ label, placeholder, missed = null, missedWords, pattern }: Props) {
	const id = useId()
	const { lookup } = useCopy().office
	return (
		<form method="get" className="screen-only w-full sm:w-80">
			<label htmlFor={id} className="sr-only">
				{label}
			</label>
			<div className="flex gap-2">
				<input
					id={id}
					type="search"
					name="cari"
					defaultValue={missed ?? ''}
					placeholder={placeholder}
					maxLength={40}
					pattern={pattern}
					required
					autoCapitalize="characters"
					autoComplete="off"
					spellCheck={false}
					aria-invalid={missed !== null || undefined}
					aria-describedby={missed === null ? undefined : `${id}-error`}
					className="control min-w-0"
				/>
				<Button tone="secondary" aria-label={lookup.submit} className="px-3.5">
					<Icon name="search" />
				</Button>
			</div>
			{missed !== null && (
				<p id={`${id}-error`} role="alert" className="mt-1.5 font-medium text-bad text-caption">
					{missedWords}
				</p>
			)}
		</form>
	)
}
