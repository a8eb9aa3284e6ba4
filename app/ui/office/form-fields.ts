import type { FormAnswer } from '#app/http/parse-form.ts'

/**
 * The fields of one of several forms on a page, each filled with what was typed or with what is
 * kept, and with its fault in words. The forms are told apart by their `intent`.
 */
export function formFields(
	intent: string,
	given: FormAnswer | undefined,
	faults: Readonly<Record<string, string>>,
) {
	const answer = given?.typed.intent === intent ? given : undefined
	const field = (name: string, kept: string | null = null) => ({
		id: `${intent}-${name}`,
		name,
		defaultValue: answer?.typed[name] ?? kept ?? undefined,
		errors: answer && name in answer.faults ? [faults[name] ?? ''] : undefined,
	})
	return { answer, field }
}
