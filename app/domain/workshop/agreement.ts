import { type CalendarDate, nextDate } from '#app/shared/instant.ts'

/** A cooperation agreement (PKS), as it lies signed in a folder. */
export interface Agreement {
	readonly id: string
	readonly number: string
	readonly signedOn: CalendarDate
	readonly validFrom: CalendarDate
	readonly validUntil: CalendarDate
}

/** So many days before the end of the last agreement its renewal has to be talked about. */
const ALARM_DAYS = 60

/** So many pages of paper are kept of one agreement. */
export const MOST_SCANS = 12

/**
 * How a partner's agreements stand on a day: `missing`, one that holds for long (`valid`), one
 * whose end is near (`ending`), or none any more (`ended`). The last to end decides.
 */
export type AgreementState = 'missing' | 'valid' | 'ending' | 'ended'

/** See `AgreementState`. */
export function stateOfAgreements(
	agreements: readonly Pick<Agreement, 'validUntil'>[],
	today: CalendarDate,
): { state: AgreementState; until: CalendarDate | null; daysLeft: number | null } {
	const until =
		agreements
			.map(({ validUntil }) => validUntil)
			.toSorted()
			.at(-1) ?? null
	if (until === null) return { state: 'missing', until, daysLeft: null }
	const daysLeft = daysBetween(today, until)
	if (until < today) return { state: 'ended', until, daysLeft }
	return { state: until <= nextDate(today, ALARM_DAYS) ? 'ending' : 'valid', until, daysLeft }
}

const DAY_MS = 86_400_000

function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
