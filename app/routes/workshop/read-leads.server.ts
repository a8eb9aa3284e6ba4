import type { z } from 'zod'
import { listStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import type { cohortSchema } from './cohort-forms.server.ts'

/** Who may lead a cohort: officers and the head, while they may sign in. */
export async function readLeads(db: Services['db']) {
	const staff = await listStaff(db)
	return staff
		.filter(({ closedAt, role }) => closedAt === null && (role === 'officer' || role === 'head'))
		.map(({ id, name }) => ({ id, name }))
}

/** What a form of a cohort says of it. */
export function cohortWordsOf(form: z.output<typeof cohortSchema>) {
	return {
		name: { id: form.nameId, en: form.nameEn },
		story: { id: form.storyId, en: form.storyEn },
		schedule: { id: form.scheduleId, en: form.scheduleEn },
		places: form.places,
		leadId: form.lead || null,
		toldCodes: form.told,
	}
}
