import { z } from 'zod'

/** What the control API takes. Shared by the server, which checks it, and the client. */

/** The ways a try to pay can end; each is one of Stripe's test cards. */
export const CARD_NAMES = [
	'visa',
	'declined',
	'insufficient-funds',
	'authentication',
	'authentication-always',
	'refund-pending',
	'refund-fails',
	'disputed',
	'disputed-not-received',
	'inquiry',
] as const
export type CardName = (typeof CARD_NAMES)[number]

export const payShape = z.strictObject({
	card: z.enum(CARD_NAMES).default('visa'),
	/** for a card that asks for 3-D Secure: how the buyer answers, or left unanswered */
	authentication: z.enum(['approve', 'fail', 'leave']).default('approve'),
})

export const clockShape = z.union([
	z.strictObject({ set: z.number().int().positive(), stopped: z.boolean().default(true) }),
	z.strictObject({ advance: z.number().int().nonnegative() }),
	z.strictObject({ release: z.literal(true) }),
])

export const settingsShape = z.strictObject({
	/** `hold` keeps webhooks back until they are flushed, `drop` loses them */
	webhooks: z.enum(['deliver', 'hold', 'drop']),
	webhookUrl: z.url().nullable(),
	/** charges have no balance transaction until it is released */
	delayBalanceTransactions: z.boolean(),
	/** automatic payouts each so many days, or none but on command */
	payoutEveryDays: z.number().int().min(1).max(31).nullable(),
})
export type ControlSettings = z.output<typeof settingsShape>

export const DEFAULT_SETTINGS: ControlSettings = {
	webhooks: 'deliver',
	webhookUrl: null,
	delayBalanceTransactions: false,
	payoutEveryDays: null,
}

export const deliverShape = z.strictObject({
	/** in this order; an event may be named more than once */
	eventIds: z.array(z.string()).min(1).max(1_000),
	parallel: z.boolean().default(false),
})

export const flushShape = z.strictObject({
	order: z.union([z.enum(['created', 'reversed']), z.array(z.string())]).default('created'),
})

export const payoutShape = z.strictObject({
	/** zero arrives at once */
	arrivesInSeconds: z.number().int().nonnegative().default(0),
})

export const refundOutcomeShape = z.strictObject({ status: z.enum(['succeeded', 'failed']) })

/** Why a cardholder's bank disputes; an inquiry asks first and moves no money. */
export const DISPUTE_REASONS = ['fraudulent', 'product_not_received', 'inquiry'] as const
export type DisputeReason = (typeof DISPUTE_REASONS)[number]

export const disputeShape = z.strictObject({
	reason: z.enum(DISPUTE_REASONS).default('fraudulent'),
	/** sen; the whole charge unless told */
	amount: z.number().int().positive().optional(),
})

export const verdictShape = z.strictObject({ verdict: z.enum(['won', 'lost']) })

export const FAULT_KINDS = [
	/** the work is done, the answer never comes */
	'timeout',
	/** the connection breaks, nothing was done */
	'reset-before',
	/** the work is done, the connection breaks */
	'reset-after',
	/** 409, 429, 500: nothing was done */
	'conflict',
	'rate-limit',
	'server-error',
	/** 500 out of the midst of the work: nothing was done, and the key repeats it for a day */
	'server-error-kept',
	/** the work waits, then goes on as usual */
	'slow',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export const faultShape = z.strictObject({
	kind: z.enum(FAULT_KINDS),
	/** the beginning of the path, such as `/v1/refunds` */
	path: z.string().startsWith('/v1/'),
	method: z.enum(['GET', 'POST']).nullable().default(null),
	times: z.number().int().min(1).max(10_000).default(1),
	/** for `slow` */
	delayMs: z.number().int().min(0).max(60_000).default(0),
})

/** Kinds that pass with the next request: what a plan draws from unless it is told. */
const PASSING_KINDS = FAULT_KINDS.filter((kind) => kind !== 'server-error-kept')

export const faultPlanShape = z.strictObject({
	/** the same seed makes the same requests go wrong, counted from the plan's beginning */
	seed: z.number().int(),
	/** how many of a hundred requests go wrong */
	percent: z.number().int().min(1).max(100),
	/** after so many faults everything goes well again */
	most: z.number().int().min(1).max(100_000),
	kinds: z.array(z.enum(FAULT_KINDS)).min(1).default(PASSING_KINDS),
	/** for `slow` */
	delayMs: z.number().int().min(0).max(60_000).default(20),
})
export type FaultPlan = z.output<typeof faultPlanShape>

/** How often requests met each kind of fault by the plan. */
export type FaultsMet = Partial<Record<FaultKind, number>>

/** One webhook on its way. */
export interface Delivery {
	id: number
	eventId: string
	type: string
	state: 'pending' | 'held' | 'delivered' | 'failed' | 'dropped'
	attempts: number
	/** what the receiver answered last, null when it did not answer */
	lastStatus: number | null
	lastError: string | null
}

/** How one try to hand over a webhook ended. */
export interface DeliveryOutcome {
	eventId: string
	/** null when nobody answered */
	status: number | null
	error: string | null
}
