import { copyOf } from '#app/copy/copy.ts'
import type { SessionCard } from '#app/domain/workshop/session.ts'
import { cautionsOf } from '#app/http/answer-print.server.ts'
import type { PersonalContext } from '#app/http/request-context.server.ts'
import type { Text } from '#app/shared/text.ts'
import { attendanceSheets } from '#app/ui/documents/attendance-sheets.ts'

/** What is printed of these sessions, in Indonesian as all papers of the house. */
export function printAttendance(
	{ services }: PersonalContext,
	cohort: { readonly slug: string; readonly name: Text },
	makerCodes: readonly string[],
	sessions: readonly SessionCard[],
	/** the day, or the month, the list is about */
	date: string,
) {
	const copy = copyOf('id')
	const { list } = copy.cohortWork
	const sheets = attendanceSheets(
		{ cohort, makerCodes, sessions, date },
		{ copy, cautions: cautionsOf(services, 'id') },
	)
	return {
		file: `${list.file}-${cohort.slug}-${date}`,
		print: {
			title: `${list.title} ${cohort.name.id} ${date}`,
			language: 'id' as const,
			at: services.clock.now(),
			sheets,
		},
	}
}
