import { z } from 'zod'
import { type Draft, draftSchema } from '#app/domain/workshop/drafts/draft-schema.ts'
import { unreadableInput } from '#app/http/errors.ts'

const idSchema = z.ulid()
const LINE = 'line.'
const FIELDS = [
	'sku',
	'newProduct',
	'newPrice',
	'gradeA',
	'gradeB',
	'rework',
	'rejected',
	'unit',
	'material',
	'materialReason',
] as const satisfies readonly (keyof Draft)[]

/** The id that a form gives its draft. Refuses what is none. */
export function draftIdIn(value: unknown): string {
	const { success, data } = idSchema.safeParse(value)
	if (!success) throw unreadableInput()
	return data
}

/** The draft with what a step's form has sent: each step sends its own fields. */
export function draftWith(draft: Draft, form: FormData): Draft {
	const fields = FIELDS.flatMap((name) => {
		const value = form.get(name)
		return typeof value === 'string' ? [[name, value] as const] : []
	})
	const lines = [...form].flatMap(([name, value]) =>
		name.startsWith(LINE) && typeof value === 'string' ? [[name.slice(LINE.length), value]] : [],
	)
	const sessions = form.getAll('sessions')
	return draftSchema.parse({
		...draft,
		...Object.fromEntries(fields),
		...(lines.length > 0 ? { lines: Object.fromEntries(lines) } : {}),
		...(form.get('step') === 'goods' ? { sessions } : {}),
	})
}
