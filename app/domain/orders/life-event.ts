import type { StaffRole } from '#app/domain/staff/role.ts'
import type { MessageKindName } from '#db/schema/messages.ts'
import type { MovementKind } from '#db/schema/stock.ts'
import type { OrdersRefusalCode } from './errors.ts'
import type { OrderState } from './order.ts'

/** Who may have something happen: the buyer, a role of the staff, or Bekal by itself. */
export type Doer = 'buyer' | 'system' | StaffRole

/** The kinds of entries that bookkeeping posts for an order. */
export type OrderPosting =
	| 'order.paid'
	| 'order.voided'
	| 'savings.final'
	| 'order.refunded'
	| 'order.part-refunded'
	| 'order.exchanged'
	| 'refund.failed'
	| 'order.charged-back'
	| 'dispute.withdrawn'
	| 'dispute.reinstated'
	| 'dispute.lost'

/** One way an event may happen. */
export interface Step {
	readonly from: readonly OrderState[]
	/** the state it leads into; null: the order stays in its state */
	readonly to: OrderState | null
	/** the kind of the entry that bookkeeping posts for it */
	readonly posts: OrderPosting | null
	/** what the pieces it is about do in their lots: of those that left before, none moves */
	readonly stock: MovementKind | null
}

/** What may happen to an order: who may have it happen, and how. */
export interface LifeEvent {
	readonly by: readonly Doer[]
	/** the message that the buyer is sent */
	readonly message: MessageKindName | null
	/** what is answered in every other state */
	readonly refusal: OrdersRefusalCode
	/** no state stands in two of them */
	readonly steps: readonly Step[]
}

/** The states of an order of which something is left to send. */
export const toSend = ['paid', 'part-sent'] as const
/** The states of an order all of which has left the house. */
export const outside = ['sent', 'received', 'complained', 'refund-due', 'completed'] as const
/** What neither posts an entry nor moves a piece. */
export const quiet = { posts: null, stock: null } as const
