import type { StaffRole } from '#app/domain/staff/role.ts'
import { invariant } from '#app/shared/invariant.ts'
import { givingBack } from './giving-back.ts'
import { type Doer, type LifeEvent, outside, quiet, type Step, toSend } from './life-event.ts'
import type { OrderState } from './order.ts'

export { type Step, toSend } from './life-event.ts'

/** How every order begins. */
export const beginning = {
	event: 'placed',
	by: ['buyer', 'officer'],
	to: 'awaiting-payment',
	posts: null,
	stock: 'reserved',
	message: 'order-placed',
} as const

/** The states of an order that was paid for, whatever came of it. */
const disputable = [...toSend, ...outside, 'refunded'] as const
const unpaid = { from: ['awaiting-payment'], posts: null } as const

/**
 * The life of an order: everything that can happen to it, and nothing else. The verbs take their
 * permission and their effects from here, README.md draws it, and the tests try every event in
 * every state.
 */
export const life = {
	paid: {
		by: ['system'],
		message: 'order-paid',
		refusal: 'orders.not_payable',
		// A transfer that comes late still pays the order, if its pieces can be had again.
		steps: [
			{ from: ['awaiting-payment', 'expired'], to: 'paid', posts: 'order.paid', stock: 'sold' },
		],
	},
	// Cash, or a QRIS that an officer has seen succeed: what is paid at the counter is taken along.
	'paid-at-counter': {
		by: ['officer'],
		message: 'order-handed-over',
		refusal: 'orders.not_payable',
		steps: [
			{ from: ['awaiting-payment', 'expired'], to: 'received', posts: 'order.paid', stock: 'sold' },
		],
	},
	'cancel-asked': {
		by: ['buyer', 'officer'],
		message: null,
		refusal: 'orders.not_cancellable',
		steps: [{ ...unpaid, to: null, stock: null }],
	},
	cancelled: {
		by: ['system'],
		message: 'order-cancelled',
		refusal: 'orders.not_cancellable',
		steps: [{ ...unpaid, to: 'cancelled', stock: 'released' }],
	},
	expired: {
		by: ['system'],
		message: 'order-expired',
		refusal: 'orders.not_cancellable',
		steps: [{ ...unpaid, to: 'expired', stock: 'released' }],
	},
	// The pieces lie in their parcel: told to nobody but those who work on it.
	packed: {
		by: ['officer', 'head'],
		message: null,
		refusal: 'orders.not_packable',
		steps: [{ from: toSend, to: null, ...quiet }],
	},
	// Some of the pieces leave, and others are left to send.
	'part-sent': {
		by: ['officer', 'head'],
		message: 'parcel-sent',
		refusal: 'orders.not_sendable',
		steps: [
			{ from: ['paid'], to: 'part-sent', ...quiet },
			{ from: ['part-sent'], to: null, ...quiet },
		],
	},
	// The last of them leave.
	sent: {
		by: ['officer', 'head'],
		message: 'order-sent',
		refusal: 'orders.not_sendable',
		steps: [{ from: toSend, to: 'sent', ...quiet }],
	},
	// Whoever has paid otherwise fetches it at the counter: it is received as it leaves.
	'handed-over': {
		by: ['officer', 'head'],
		message: 'order-handed-over',
		refusal: 'orders.not_handed_over',
		steps: [{ from: ['paid'], to: 'received', ...quiet }],
	},
	received: {
		by: ['buyer', 'system'],
		message: 'order-received',
		refusal: 'orders.not_receivable',
		steps: [{ from: ['sent'], to: 'received', ...quiet }],
	},
	'complaint-opened': {
		by: ['buyer'],
		message: 'complaint-opened',
		refusal: 'orders.not_complainable',
		steps: [{ from: ['sent', 'received'], to: 'complained', ...quiet }],
	},
	// Settled without giving the money back: exchanged, or rejected with the reason.
	'complaint-closed': {
		by: ['officer', 'head'],
		message: 'complaint-closed',
		refusal: 'orders.no_complaint',
		steps: [{ from: ['complained'], to: 'received', ...quiet }],
	},
	'complaint-upheld': {
		by: ['officer', 'head'],
		message: 'complaint-upheld',
		refusal: 'orders.no_complaint',
		steps: [{ from: ['complained'], to: 'refund-due', ...quiet }],
	},
	// A mistake at the counter, while its drawer is open: as if it had never been sold.
	voided: {
		by: ['officer'],
		message: null,
		refusal: 'orders.not_voidable',
		steps: [{ from: ['received'], to: 'voided', posts: 'order.voided', stock: 'returned' }],
	},
	completed: {
		by: ['system'],
		message: 'order-completed',
		refusal: 'orders.not_completable',
		steps: [{ from: ['received'], to: 'completed', posts: 'savings.final', stock: null }],
	},
	...givingBack,
	// A cardholder's bank takes the money back while it decides; the order goes on or waits.
	'dispute-opened': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_disputable',
		steps: [{ from: disputable, to: null, posts: 'dispute.withdrawn', stock: null }],
	},
	'dispute-won': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_disputable',
		steps: [{ from: disputable, to: null, posts: 'dispute.reinstated', stock: null }],
	},
	// The reserve bears what has left the house, or a part of the money.
	'dispute-lost': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_disputable',
		steps: [{ from: disputable, to: null, posts: 'dispute.lost', stock: null }],
	},
	// The whole money: what never left the house is on sale again, the reserve bears the rest.
	'charged-back': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_disputable',
		steps: [
			{ from: ['paid'], to: 'refunded', posts: 'order.charged-back', stock: 'returned' },
			{ from: ['part-sent'], to: 'sent', posts: 'dispute.lost', stock: 'returned' },
		],
	},
} as const satisfies Readonly<Record<string, LifeEvent>>

export type OrderEvent = keyof typeof life

export const orderEvents = Object.keys(life) as OrderEvent[]

/** Every state, in the order in which a life passes through them. */
export const orderStates = [
	'awaiting-payment',
	'cancelled',
	'expired',
	'paid',
	'part-sent',
	'sent',
	'received',
	'complained',
	'refund-due',
	'completed',
	'refunded',
	'voided',
] as const satisfies readonly OrderState[]

/** The states of an order that is paid for and not given back. */
export const keptStates = [...toSend, ...outside] as const satisfies readonly OrderState[]

/**
 * How the disputes of an order's payment stand: open while one is, lost once one was; null where
 * there was none.
 */
export type DisputeMark = 'open' | 'won' | 'lost' | null

const heldWhileOpen: readonly OrderEvent[] = [
	'part-sent',
	'sent',
	'handed-over',
	'refund-asked',
	'exchanged',
	'replacement-sent',
]

/** True when a dispute keeps the event from happening: nothing is sent or given back meanwhile. */
export function isHeldByDispute(event: OrderEvent, dispute: DisputeMark): boolean {
	return dispute === 'open' && heldWhileOpen.includes(event)
}

/** How the event happens to an order in this state; undefined when it may not. */
export function stepOf(event: OrderEvent, state: OrderState): Step | undefined {
	const steps: readonly Step[] = life[event].steps
	return steps.find(({ from }) => from.includes(state))
}

/** True when the event may happen to an order in this state. */
export function mayHappen(event: OrderEvent, state: OrderState): boolean {
	return stepOf(event, state) !== undefined
}

/** True for an order that is paid for and not given back. */
export function isKept(state: OrderState): boolean {
	return (keptStates as readonly OrderState[]).includes(state)
}

/** An event that members of staff have happen. */
export type StaffEvent = {
	[Event in OrderEvent]: Extract<(typeof life)[Event]['by'][number], StaffRole> extends never
		? never
		: Event
}[OrderEvent]

/** The roles whose members may have the event happen: whom its page lets in. */
export function staffWhoMay(event: StaffEvent): [StaffRole, ...StaffRole[]] {
	const [first, ...others] = rolesOf(event)
	invariant(first, `somebody may have ${event} happen`)
	return [first, ...others]
}

/** True when whoever is of this kind may have the event happen. */
export function mayBeDoneBy(event: OrderEvent, kind: 'staff' | 'buyer' | 'system'): boolean {
	if (kind === 'staff') return rolesOf(event).length > 0
	return (life[event].by as readonly Doer[]).includes(kind)
}

function rolesOf(event: OrderEvent): StaffRole[] {
	const doers: readonly Doer[] = life[event].by
	return doers.filter((doer) => doer !== 'buyer' && doer !== 'system')
}
