import { z } from 'zod'
import { type AttendanceLine, attendanceMarks } from '#app/domain/workshop/session.ts'
import { makerField } from './cohort-forms.server.ts'

const PREFIX = 'tanda:'
const lineSchema = z.object({ makerCode: makerField, mark: z.enum(attendanceMarks) })

/** Every mark of a list, by the codes in the names of its fields; what is none is left out. */
export function readLines(form: FormData): AttendanceLine[] {
	return [...form].flatMap(([name, value]) => {
		if (!name.startsWith(PREFIX)) return []
		const line = lineSchema.safeParse({ makerCode: name.slice(PREFIX.length), mark: value })
		return line.success ? [line.data] : []
	})
}
