import { z } from 'zod'
import { getCohortRecord } from '#app/domain/workshop/cohorts/cohort-records.server.ts'
import { membersOn, sessionsBetween } from '#app/domain/workshop/sessions/sessions.server.ts'
import { answerPrint } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { weeksOf } from './month-weeks.ts'
import { printAttendance } from './print-attendance.server.ts'

const monthSchema = z
	.string()
	.regex(/^20\d\d-(0[1-9]|1[0-2])$/)
	.nullable()
	.catch(null)

/** A blank list of a cohort's sessions in a month, with whoever is a member then, or by now. */
export const loader = reads(surfaces.workshop.access, (ctx) =>
	answerPrint(ctx, async () => {
		const { db, clock } = ctx.services
		const today = dateInMagetan(clock.now())
		const month = monthSchema.parse(ctx.url.searchParams.get('bulan')) ?? today.slice(0, 7)
		const days = weeksOf(month)
			.flat()
			.filter((day) => day !== null)
		const [first = today] = days
		const last = days.at(-1) ?? first
		const cohort = await getCohortRecord(db, ctx.params.slug ?? '', today)
		const all = await sessionsBetween(db, first, last, cohort.id)
		const members = await membersOn(db, cohort.id, last < today ? last : today)
		return printAttendance(
			ctx,
			cohort,
			members.map(({ makerCode }) => makerCode),
			all.filter(({ state }) => state !== 'cancelled'),
			month,
		)
	}),
)
