/**
 * `npm run staff:register -- --name NAME --email ADDRESS --role ROLE`: lets somebody work here. For
 * the first admin, who lets in all others at /admin. Prints the first password once.
 */
import { z } from 'zod'
import { system } from '#app/domain/audit/actor.ts'
import { emailSchema } from '#app/domain/staff/email.ts'
import { registerStaff } from '#app/domain/staff/register-staff.server.ts'
import { staffRoles } from '#app/domain/staff/role.ts'
import { newCode } from '#app/shared/ids.ts'
import { systemClock } from '#app/shared/instant.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { CannotGoOn, say } from './progress.ts'
import { readFlags, withDatabase } from './with-database.ts'

const flags = readFlags({
	name: { type: 'string' },
	email: { type: 'string' },
	role: { type: 'string' },
})
const shape = z.object({
	name: z.string().trim().min(2),
	email: emailSchema,
	role: z.enum(staffRoles),
})

await withDatabase(async (db) => {
	const person = shape.safeParse(flags)
	if (!person.success) throw new CannotGoOn(z.prettifyError(person.error))
	const password = [newCode(5), newCode(5), newCode(5)].join('-')
	try {
		await registerStaff({ db, clock: systemClock }, { ...person.data, password }, system)
	} catch (error) {
		if (isRefusal(error)) throw new CannotGoOn(`Refused: ${error.code}`)
		throw error
	}
	say(`${person.data.email} may sign in at /masuk with the password ${password}`)
	say('It is shown this once.')
	return 0
})
