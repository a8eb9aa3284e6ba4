import { z } from 'zod'
import { isBlock, isName, isRegisterNumber } from '#app/domain/people/maker.ts'
import { registerClasses } from '#app/domain/people/register-class.ts'
import { type Skill, skills } from '#app/domain/people/skill.ts'
import { calendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { skillField } from './skill-field.ts'

/** A day that was chosen; the fault is the field's own name. */
export const daySchema = (fault: string) =>
	z.string(fault).refine(isCalendarDate, fault).transform(calendarDate)

/** What may be changed at any time. */
export const factsSchema = z.object({
	block: z.string().trim().refine(isBlock, 'block').default(''),
	release: z
		.string()
		.trim()
		.transform((text) => text || null)
		.refine((text) => text === null || isCalendarDate(text), 'release')
		.transform((text) => (text === null ? null : calendarDate(text)))
		.default(null),
})

export const newMakerSchema = factsSchema.extend({
	name: z.string('name').trim().refine(isName, 'name'),
	registerNumber: z.string('registerNumber').trim().refine(isRegisterNumber, 'registerNumber'),
	sex: z.enum(['f', 'm'], 'sex'),
	registerClass: z.enum(registerClasses, 'registerClass'),
	since: daySchema('since'),
})

/** The skills that were ticked. */
export function skillsIn(form: FormData): Skill[] {
	return skills.filter((skill) => form.get(skillField(skill)) !== null)
}
