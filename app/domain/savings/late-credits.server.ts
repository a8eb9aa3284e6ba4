import { makersByCode } from '#app/domain/people/makers.server.ts'
import { presencesOn } from '#app/domain/people/presence/presences.server.ts'
import { makersWithOpenActs } from '#app/domain/people/presence/savings-acts.server.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { listSavings } from './savings.server.ts'

/** Savings of somebody who has left with everything, of which nothing is being settled. */
export interface LateCredit {
	readonly makerCode: string
	readonly presence: Presence
	/** nobody can be named any more: only the account is left */
	readonly isErased: boolean
	/** pending and final */
	readonly savingsSen: Sen
}

/** Those whose savings went with them; of who escaped or died they stay, frozen. */
const LEFT_WITH_ALL = new Set<Presence>(['released', 'transferred'])

/**
 * What came after somebody had left: a piece of theirs was sold late, or came back and was sold
 * anew. The books credit its makers by the sheet all the same, under their codes, so nothing is
 * lost; here it is handed to whoever keeps the savings.
 */
export async function lateCredits(db: Reader, on: CalendarDate): Promise<LateCredit[]> {
	const all = await listSavings(db, on)
	const some = all
		.map((one) => ({ ...one, savingsSen: add(one.pendingSen, one.finalSen) }))
		.filter(({ savingsSen }) => savingsSen !== ZERO)
	const codes = some.map(({ makerCode }) => makerCode)
	const ids = some.map(({ makerId }) => makerId)
	const makers = await makersByCode(db, codes)
	const presences = await presencesOn(db, ids, on)
	const open = await makersWithOpenActs(db)
	return some.flatMap(({ makerId, makerCode, savingsSen }) => {
		const presence = presences.get(makerId) ?? 'present'
		const isErased = makers.get(makerCode)?.isErased ?? false
		const isLate = (isErased || LEFT_WITH_ALL.has(presence)) && !open.has(makerId)
		return isLate ? [{ makerCode, presence, isErased, savingsSen }] : []
	})
}
