import { wordsNamed } from '#app/copy/words-named.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { refusalData } from '#app/http/refusal-response.ts'

/**
 * The fields of one of several forms on a page, each filled with what was typed or with what is
 * kept, and with its fault in words. The forms are told apart by their `intent`. A fault without
 * words is of a field that nobody sees, such as the key of a form: it is said above the form.
 */
export function formFields(
	intent: string,
	given: FormAnswer | undefined,
	faults: Readonly<Record<string, string>>,
) {
	const answer = given?.typed.intent === intent ? sayingAll(given, faults) : undefined
	const field = (name: string, kept: string | null = null) => ({
		id: `${intent}-${name}`,
		name,
		defaultValue: answer?.typed[name] ?? kept ?? undefined,
		errors: answer && name in answer.faults ? [wordsNamed(faults, name) ?? ''] : undefined,
	})
	return { answer, field }
}

function sayingAll(answer: FormAnswer, words: Readonly<Record<string, string>>): FormAnswer {
	const isSilent = Object.keys(answer.faults).some((name) => !Object.hasOwn(words, name))
	return isSilent && !answer.refusal ? { ...answer, ...refusalData(unreadableInput()) } : answer
}
