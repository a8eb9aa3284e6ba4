import { z } from 'zod'
import { type Fault, faultReasons, type Grades } from '#app/domain/workshop/batches/grades.ts'
import { unreadableInput } from '#app/http/errors.ts'

const count = z
	.string()
	.trim()
	.regex(/^\d{0,6}$/)
	.transform(Number)
	.catch(-1)

const gradesSchema = z.object({
	a: count,
	b: count,
	rework: count,
	rejected: count,
	reworkReason: z.enum(faultReasons),
	rejectedReason: z.enum(faultReasons),
})

/** The grades that a form gives; what is no count is below zero, which the verb refuses. */
export function gradesIn(form: FormData): Grades {
	const { success, data } = gradesSchema.safeParse(Object.fromEntries(form))
	if (!success) throw unreadableInput()
	const fault = (kind: Fault['kind'], pieces: number, reason: Fault['reason']): Fault[] =>
		pieces === 0 ? [] : [{ kind, reason, pieces }]
	return {
		a: data.a,
		b: data.b,
		faults: [
			...fault('rework', data.rework, data.reworkReason),
			...fault('rejected', data.rejected, data.rejectedReason),
		],
	}
}
