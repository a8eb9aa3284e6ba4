import type { StaffRole } from '#app/domain/staff/role.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, rupiah, type Sen } from '#app/shared/money.ts'
import type {
	OrderRefundStateName,
	PartyName,
	RefundBearerName,
	RefundWhatName,
} from '#db/schema/orders.ts'
import type { RefundChannelName } from '#db/schema/payments.ts'

export type RefundState = OrderRefundStateName
export type RefundBearer = RefundBearerName

/**
 * Above this amount whoever approves is another person than whoever asked: of all that one order
 * has had back without a second person. The reason stands in the room's README; the database holds
 * the same number (migrations 0022 and 0055).
 */
export const TWO_PERSONS_ABOVE_SEN: Sen = rupiah(500_000)

/**
 * True when this person may not approve it: they asked for it, and with what of its order went back
 * without a second person before (`aloneSen`) it is above the limit.
 */
export function needsAnother(refund: {
	readonly amountSen: Sen
	readonly aloneSen: Sen
	readonly requestedBy: string
	readonly approver: string
}): boolean {
	const { amountSen, aloneSen, requestedBy, approver } = refund
	return requestedBy === approver && add(amountSen, aloneSen) > TWO_PERSONS_ABOVE_SEN
}

export const refundWhats = ['units', 'order', 'amount'] as const satisfies readonly RefundWhatName[]
export const refundBearers = ['reserve', 'capital'] as const satisfies readonly RefundBearer[]

/** What is asked to go back of an order. */
export type RefundWish =
	/** all that is left of what the buyer paid */
	| { readonly what: 'order' }
	/** these pieces, with or without their share of the shipping */
	| { readonly what: 'units'; readonly unitIds: readonly string[]; readonly withShipping: boolean }
	/** a sum that belongs to no piece, and who bears it */
	| { readonly what: 'amount'; readonly amountSen: Sen; readonly bearer: RefundBearer }

/** Where the buyer wants a transfer to go. */
export interface RefundAccount {
	readonly bank: string
	readonly accountNumber: string
	readonly accountHolder: string
}

/** A refund as everybody may see it who may see its order. */
export interface OrderRefund {
	readonly id: string
	readonly what: RefundWhatName
	readonly channel: RefundChannelName
	readonly amountSen: Sen
	readonly shippingSen: Sen
	/** of it, what its buyer has had in another way: it is not transferred */
	readonly hadElsewhereSen: Sen
	readonly state: RefundState
	readonly pieces: number
	readonly requestedAt: Instant
	readonly decidedAt: Instant | null
	readonly settledAt: Instant | null
}

/** Who bears a refund: parties of pieces, or what is held or kept for such a case. */
export type RefundPayer = PartyName | 'shipping' | 'code' | 'reserve' | 'debt'

/** What a refund does, as it is seen before anything has happened: its rows sum to its amount. */
export interface RefundEffectsSeen {
	readonly amountSen: Sen
	/** what is taken from each; negative for who gets something back */
	readonly rows: readonly { readonly payer: RefundPayer; readonly amountSen: Sen }[]
	/** how many people's savings it touches */
	readonly makers: number
	/** the makers' credits are theirs for good: the reserve bears them */
	readonly isFinal: boolean
	readonly pieces: number
	/** of them, how many never left the house: on sale again as soon as it is settled */
	readonly piecesInHouse: number
}

interface RefundStep {
	readonly from: readonly RefundState[]
	readonly to: RefundState
	readonly by: readonly (StaffRole | 'system')[]
}

/**
 * The life of a refund: everything that can happen to one. `executing`: whoever took the money has
 * it on its way back. `owed`: the buyer's bank has sent it back, and the treasurer transfers it.
 * `unassigned`: it was made at the gateway past us, and nobody has said for what; it has paid what
 * was owed first, and should it come back that alone is owed again.
 */
export const refundLife = {
	approved: { from: ['requested'], to: 'approved', by: ['treasurer', 'head'] },
	declined: { from: ['requested'], to: 'declined', by: ['treasurer', 'head'] },
	begun: { from: ['approved'], to: 'executing', by: ['system'] },
	settled: {
		from: ['approved', 'executing', 'owed'],
		to: 'settled',
		by: ['system', 'treasurer'],
	},
	assigned: { from: ['unassigned'], to: 'settled', by: ['treasurer', 'head'] },
	failed: {
		from: ['requested', 'approved', 'executing', 'unassigned'],
		to: 'failed',
		by: ['system'],
	},
	'sent-back': { from: ['settled', 'unassigned'], to: 'owed', by: ['system'] },
} as const satisfies Readonly<Record<string, RefundStep>>

export type RefundEvent = keyof typeof refundLife

/** The state the event leads to; undefined when it may not happen in this one. */
export function refundAfter(event: RefundEvent, state: RefundState): RefundState | undefined {
	const step: RefundStep = refundLife[event]
	return step.from.includes(state) ? step.to : undefined
}

/** The roles whose members may approve and decline. */
export const approvers = refundLife.approved.by satisfies readonly StaffRole[]

/** True while nobody knows yet what of it goes back: nothing final is done with the order. */
export function isUnderWay(state: RefundState): boolean {
	return (underWayStates as readonly RefundState[]).includes(state)
}

/**
 * True for one that was asked for here and of which nobody knows yet whether it goes back; what was
 * found at the gateway has gone, whatever it was for.
 */
export function isUndecided(state: RefundState): boolean {
	return isUnderWay(state) && state !== 'unassigned'
}

/** The states in which nobody knows yet what goes back. */
export const underWayStates = [
	'requested',
	'unassigned',
	'approved',
	'executing',
] as const satisfies readonly RefundState[]

/** The states that count against what may go back: all that did not come to nothing. */
export const aliveStates = [
	'requested',
	'unassigned',
	'approved',
	'executing',
	'owed',
	'settled',
] as const satisfies readonly RefundState[]

/** The states of what was approved and has not come to nothing. */
export const decidedStates = [
	'approved',
	'executing',
	'owed',
	'settled',
] as const satisfies readonly RefundState[]

/** The states in which the books have been changed for it. */
export const bookedStates = ['settled', 'owed'] as const satisfies readonly RefundState[]
