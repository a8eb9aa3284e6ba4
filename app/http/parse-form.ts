import { data } from '@remix-run/node'
import type { z } from 'zod'
import { isRefusal } from '#app/shared/refusal.ts'
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

/** Does what the form asks. A refusal becomes an answer that keeps what was typed. */
export async function keepingTyped<T>(form: FormData, act: () => Promise<T>) {
	try {
		return await act()
	} catch (error) {
		if (!isRefusal(error)) throw error
		const answer: FormAnswer = { typed: typedIn(form), faults: {}, ...refusalData(error) }
		return data(answer, { status: statusOfKind[error.kind] })
	}
}

/** The text fields of a form; of a field sent twice the last. */
function fieldsOf(form: FormData): Record<string, string> {
	const fields: Record<string, string> = {}
	for (const [name, value] of form) if (typeof value === 'string') fields[name] = value
	return fields
}

/** What may be shown again: a password is typed anew. */
function typedIn(form: FormData): Record<string, string> {
	const { password: _, ...typed } = fieldsOf(form)
	return typed
}
