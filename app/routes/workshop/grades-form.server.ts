import { z } from 'zod'
import { type Fault, faultReasons, type Grades } from '#app/domain/workshop/batches/grades.ts'

const count = z
	.string('count')
	.trim()
	.regex(/^\d{0,6}$/, 'count')
	.transform(Number)

/** Pieces by grade as their form says them; a field that is left empty counts none. */
export const gradesSchema = z.object({
	a: count,
	b: count,
	rework: count,
	rejected: count,
	reworkReason: z.enum(faultReasons, 'reason'),
	rejectedReason: z.enum(faultReasons, 'reason'),
})

/** The grades that a form gives, as the verb takes them. */
export function gradesOf(data: z.output<typeof gradesSchema>): Grades {
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
