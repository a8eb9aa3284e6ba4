import { getSession } from '#app/domain/workshop/sessions/sessions.server.ts'
import { answerPrint } from '#app/http/answer-print.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { printAttendance } from './print-attendance.server.ts'

/** The list of one session to be signed by hand, as a PDF. */
export const loader = reads(surfaces.workshop.access, (ctx) =>
	answerPrint(ctx, async () => {
		const session = await getSession(ctx.services.db, ctx.params.id ?? '')
		const codes = session.members.map(({ makerCode }) => makerCode)
		return printAttendance(ctx, session.cohort, codes, [session], session.day)
	}),
)
