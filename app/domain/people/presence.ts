/**
 * Where a maker is: in the house, out for a while and coming back (*cuti*), or gone: to another
 * house, free, escaped, or dead.
 */
export const presences = [
	'present',
	'leave',
	'transferred',
	'released',
	'escaped',
	'deceased',
] as const

export type Presence = (typeof presences)[number]

/** What whoever keeps the savings has to do when somebody is gone, or came back after a freeze. */
export const savingsActs = ['pay-out', 'move', 'freeze', 'resume'] as const
export type SavingsAct = (typeof savingsActs)[number]

const ACT_OF: Readonly<Record<Presence, SavingsAct | null>> = {
	present: null,
	leave: null,
	transferred: 'move',
	released: 'pay-out',
	escaped: 'freeze',
	deceased: 'freeze',
}

/** True for those who are gone: who can neither work nor be expected at the next session. */
export function isGone(presence: Presence): boolean {
	return ACT_OF[presence] !== null
}

/**
 * What a change of presence asks of the savings: they are paid out at a release, moved with who is
 * transferred, and frozen when somebody escaped or died. Whoever is back after they were frozen
 * gets them freed (`resume`). Null: nothing.
 */
export function savingsActFor(presence: Presence, lastDone: SavingsAct | null): SavingsAct | null {
	const act = ACT_OF[presence]
	return act ?? (lastDone === 'freeze' ? 'resume' : null)
}

/** One record of where somebody is, from a day on. */
export interface PresenceRecord {
	readonly fromDate: string
	readonly presence: Presence
}

/**
 * The records that count, by day: of two for one day the later one, which corrects the earlier.
 * They come in the order in which they were written down.
 */
export function presencesInEffect<Record extends PresenceRecord>(
	records: readonly Record[],
): Record[] {
	const byDay = new Map(records.map((record) => [record.fromDate, record]))
	return [...byDay.values()].sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1))
}

/** Where somebody is on a day; before anything was recorded, in the house. */
export function presenceAt(records: readonly PresenceRecord[], day: string): Presence {
	const begun = presencesInEffect(records).filter(({ fromDate }) => fromDate <= day)
	return begun.at(-1)?.presence ?? 'present'
}

/** True when something is said of days after a death. */
export function goesOnAfterDeath(records: readonly PresenceRecord[]): boolean {
	const inEffect = presencesInEffect(records)
	const died = inEffect.findIndex(({ presence }) => presence === 'deceased')
	return died >= 0 && died < inEffect.length - 1
}
