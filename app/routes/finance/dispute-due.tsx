import { spanInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type Instant, plusDays } from '#app/shared/instant.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'

interface Props {
	at: Instant | null
	now: Instant
}

/** So much time or less is an alarm. */
const DAYS_OF_ALARM = 2

/** Until when evidence is taken, and how much of the time is left. */
export function DisputeDue({ at, now }: Props) {
	const { calendar, disputes: words } = useCopy()
	if (at === null) return <span className="text-muted">{words.noDue}</span>
	const span = spanInWords(now, at, calendar)
	const isUrgent = at < plusDays(now, DAYS_OF_ALARM)
	return (
		<>
			<DateTime at={at} short className="block" />
			<span
				className={isUrgent ? 'font-semibold text-bad text-caption' : 'text-caption text-muted'}
			>
				{fill(at < now ? words.over : words.left, { span })}
			</span>
		</>
	)
}
