import { dayInWords, deadlineInWords, momentInWords } from '#app/copy/calendar.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'

interface Props {
	at: Instant
	/** months cut to three letters, for tables */
	short?: boolean
	className?: string | undefined
}

/** A moment as the clock in Magetan shows it. */
export function DateTime({ at, short = false, className }: Props) {
	return (
		<time dateTime={at} className={className}>
			{momentInWords(at, useCopy().calendar, short)}
		</time>
	)
}

/** The last moment for something; a whole day where the time ends at midnight. */
export function Deadline({ at, short = false, className }: Props) {
	return (
		<time dateTime={at} className={className}>
			{deadlineInWords(at, useCopy().calendar, short)}
		</time>
	)
}

/** A day of the calendar. */
export function Day({
	date,
	short = false,
	className,
}: Omit<Props, 'at'> & { date: CalendarDate }) {
	return (
		<time dateTime={date} className={className}>
			{dayInWords(date, useCopy().calendar, short)}
		</time>
	)
}
