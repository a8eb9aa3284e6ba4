import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { Refusal } from '#app/shared/refusal.ts'
import { type RefusalData, refusalData } from './refusal-response.ts'
import { statusOfKind } from './status.ts'

/** What a form is answered with when it could not be carried out: nothing typed is lost. */
export interface FormAnswer extends Partial<RefusalData> {
	/** every field as it was sent, but no password */
	readonly typed: Readonly<Record<string, string>>
	/** the fields that make no sense, each with its fault's name */
	readonly faults: Readonly<Record<string, string>>
}

type Parsed<T> = { readonly value: T } | { readonly answer: FormAnswer }

/** Reads a form by a schema of flat fields, whose messages are names of faults and not words. */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): Parsed<z.output<S>> {
	const parsed = schema.safeParse(fieldsOf(form))
	if (parsed.success) return { value: parsed.data }
	const faults: Record<string, string> = {}
	for (const issue of parsed.error.issues) {
		const field = String(issue.path[0] ?? '')
		faults[field] ??= issue.message
	}
	return { answer: { typed: typedIn(form), faults } }
}

/** The answer for a form with faults. */
export function faulty(answer: FormAnswer) {
	return data(answer, { status: statusOfKind.invalid })
}

/** The answer for a form that was refused; `null` where it could not be read at all. */
export function refused(form: FormData | null, refusal: Refusal) {
	const answer = { typed: form ? typedIn(form) : {}, faults: {}, ...refusalData(refusal) }
	return data(answer satisfies FormAnswer, { status: statusOfKind[refusal.kind] })
}

/** The text fields of a form; of a field sent twice the last. */
function fieldsOf(form: FormData): Record<string, string> {
	const fields: Record<string, string> = {}
	for (const [name, value] of form) if (typeof value === 'string') fields[name] = value
	return fields
}

/** What may be shown again: a password is typed anew. */
export function typedIn(form: FormData): Record<string, string> {
	const { password: _, ...typed } = fieldsOf(form)
	return typed
}
