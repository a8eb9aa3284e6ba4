import type { CalendarDate } from '#app/shared/instant.ts'
import type { LeavingReason as Reason } from '#db/schema/workshop-words.ts'

export type LeavingReason = Reason

export const leavingReasons = [
	'released',
	'transferred',
	'other-programme',
	'own-wish',
	'other',
] as const satisfies readonly LeavingReason[]

/** A time of taking part, both days included. */
export interface Spell {
	readonly joinedOn: CalendarDate
	/** null while it lasts */
	readonly leftOn: CalendarDate | null
}

/** True when somebody takes part on a day. */
export function isMemberOn({ joinedOn, leftOn }: Spell, day: CalendarDate): boolean {
	return joinedOn <= day && (leftOn === null || leftOn >= day)
}

/** The most people at once on any day from this one on. */
export function mostFrom(spells: readonly Spell[], from: CalendarDate): number {
	const lasting = spells.filter(({ leftOn }) => leftOn === null || leftOn >= from)
	// The number only grows on a day on which somebody joins.
	const days = [from, ...lasting.map(({ joinedOn }) => joinedOn).filter((day) => day > from)]
	return Math.max(...days.map((day) => lasting.filter((one) => isMemberOn(one, day)).length))
}
