import type { FormAnswer } from '#app/http/parse-form.ts'
import { TextArea } from '#app/ui/kit/text-area.tsx'

interface Props {
	label: string
	hint?: string
	/** what is said where it is missing or too short */
	fault: string | undefined
	answer: FormAnswer | undefined
	rows?: number
}

/** The reason that some deeds ask for, 5 to 300 letters; what was typed stands there again. */
export function ReasonField({ label, hint, fault = '', answer, rows = 3 }: Props) {
	return (
		<TextArea
			id="reason"
			name="reason"
			label={label}
			hint={hint}
			defaultValue={answer?.typed.reason}
			errors={answer?.faults.reason ? [fault] : undefined}
			minLength={5}
			maxLength={300}
			rows={rows}
			required
		/>
	)
}
