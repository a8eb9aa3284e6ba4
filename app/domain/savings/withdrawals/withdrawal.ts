import type { Presence } from '#app/domain/people/presence.ts'
import type { WithdrawalPurpose, WithdrawalStateName } from '#db/schema/savings.ts'

export type Purpose = WithdrawalPurpose
export type WithdrawalState = WithdrawalStateName

/** What savings are paid out for: needs inside, the family, or leaving the house for good. */
export const withdrawalPurposes = ['needs', 'family', 'release'] as const

/** Where each presence lets savings go: an empty list is a freeze. */
const PURPOSES: Readonly<Record<Presence, readonly Purpose[]>> = {
	present: ['needs', 'family'],
	leave: ['needs', 'family'],
	released: ['release'],
	transferred: ['release'],
	deceased: ['release'],
	escaped: [],
}

/**
 * What savings may be paid out for, by where their owner is. Of who has left all goes at once, to
 * whom it is due: to him or her, to the house of the transfer, or to the heirs. Of who escaped
 * nothing does until he or she is back.
 */
export function purposesFor(presence: Presence): readonly Purpose[] {
	return PURPOSES[presence]
}

/** True while a request holds back what it asks for. */
export function isUnderWay(state: WithdrawalState): boolean {
	return state === 'requested' || state === 'approved'
}
