import { z } from 'zod'
import { emailSchema } from '#app/domain/staff/email.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#app/domain/staff/password.ts'
import { staffRoles } from '#app/domain/staff/role.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'

const role = z.enum(staffRoles, { error: 'role' })
const password = z.string('password').min(SHORTEST_PASSWORD, 'password').max(LONGEST_PASSWORD)
const staffId = z.string().min(1).max(64)
const confirmed = z.literal('1').optional()

/** The messages are the names of faults in the copy. */
export const addSchema = z.object({
	name: z.string('name').trim().min(1, 'name').max(100, 'name'),
	email: emailSchema,
	password,
	role,
})

export const manageSchema = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('role'), staffId, role, confirmed }),
	z.object({ intent: z.literal('close'), staffId, confirmed }),
	z.object({ intent: z.literal('password'), staffId, password }),
])

export const doneSchema = z
	.enum(['added', 'role', 'password', 'reopened', 'closed'])
	.nullable()
	.catch(null)

export type Done = NonNullable<z.output<typeof doneSchema>>

/** What a form here is answered with: a fault, a refusal, or the question whether it is meant. */
export type StaffAnswer = Partial<FormAnswer> & { ask?: z.output<typeof manageSchema> }
