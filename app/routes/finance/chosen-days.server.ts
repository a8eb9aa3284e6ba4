import { z } from 'zod'
import {
	type CalendarDate,
	type Clock,
	dateInMagetan,
	isCalendarDate,
} from '#app/shared/instant.ts'
import { firstDayOf, isMonth, lastDayOf, monthOf } from '#app/shared/month.ts'

const day = z.string().refine(isCalendarDate)
const schema = z.object({ dari: day, sampai: day }).refine(({ dari, sampai }) => dari <= sampai)

export interface ChosenDays {
	readonly from: CalendarDate
	readonly to: CalendarDate
	/** what was asked for made no sense, and the present month is shown */
	readonly isFaulty: boolean
}

/** The days that an address asks for: `dari` and `sampai`, or a `bulan`; else the present month. */
export function chosenDays(url: URL, clock: Clock): ChosenDays {
	const asked = Object.fromEntries(url.searchParams)
	const parsed = schema.safeParse(asked)
	if (parsed.success) return { from: parsed.data.dari, to: parsed.data.sampai, isFaulty: false }
	const { bulan = '', dari, sampai } = asked
	const month = isMonth(bulan) ? bulan : monthOf(dateInMagetan(clock.now()))
	const isFaulty = Boolean(dari || sampai) || (bulan !== '' && !isMonth(bulan))
	return { from: firstDayOf(month), to: lastDayOf(month), isFaulty }
}

/** The day that an address asks for (`per`); else today. */
export function chosenDay(url: URL, clock: Clock): { day: CalendarDate; isFaulty: boolean } {
	const asked = url.searchParams.get('per') ?? ''
	const today = dateInMagetan(clock.now())
	return isCalendarDate(asked)
		? { day: asked, isFaulty: false }
		: { day: today, isFaulty: asked !== '' }
}
