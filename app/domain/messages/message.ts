import { z } from 'zod'
import { type CalendarDate, type Instant, plusMilliseconds } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import type { Language } from '#app/shared/text.ts'
import type { MessageKindName } from '#db/schema/messages.ts'
import type { MessageState } from './message-state.ts'

export type MessageKind = MessageKindName

const amount = z.number().transform((value) => sen(value))
const at = z.string().transform((text) => text as Instant)

/** The hours of a usual week (1 is Monday), and the days soon on which the counter is closed. */
const counter = z.object({
	days: z
		.array(
			z.object({
				weekday: z.number(),
				spans: z.array(z.object({ opens: z.string(), closes: z.string() })).readonly(),
			}),
		)
		.readonly(),
	closedOn: z.array(z.string().transform((text) => text as CalendarDate)).readonly(),
})

/** What every message about an order knows: nothing of whoever made the pieces. */
const order = {
	number: z.string(),
	/** opens the order's page, so it is as secret as the mail itself */
	token: z.string(),
	buyerName: z.string(),
	lines: z.array(
		z.object({ name: z.string(), label: z.string(), quantity: z.number(), priceSen: amount }),
	),
	/** the service it is sent by; null where it is fetched at the counter */
	service: z.string().nullable(),
	shippingSen: amount,
	totalSen: amount,
	/** when it can be fetched, as known by then; null where it is sent, or fetched already */
	counter: counter.nullable(),
}

/** What lies in a parcel of an order that is sent in several. */
const pieces = z.array(z.object({ name: z.string(), label: z.string(), quantity: z.number() }))

/** What staff are told of a dispute: never what opens the buyer's own page. */
const dispute = {
	/** the order's */
	number: z.string(),
	disputeId: z.string(),
	amountSen: amount,
	evidenceDueAt: at.nullable(),
}

/** The parties of a sale, each as one sum over all of an order: nobody can be told from it. */
export const messageParties = [
	'maker',
	'extra-food',
	'pnbp',
	'partner',
	'capital',
	'material',
	'costs',
] as const

export type MessageParty = (typeof messageParties)[number]

const parties = z.array(z.object({ party: z.enum(messageParties), amountSen: amount }))

/** The facts of each kind of message, in the language of their reader. */
export const messageFactsSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('order-placed'), ...order, payUntil: at }),
	z.object({ kind: z.literal('order-paid'), ...order, parties }),
	z.object({
		kind: z.literal('order-sent'),
		...order,
		courier: z.string(),
		trackingNumber: z.string(),
		/** of the last of several parcels; null where everything left in one */
		pieces: pieces.nullable(),
		complaintUntil: at,
	}),
	z.object({
		kind: z.literal('parcel-sent'),
		...order,
		courier: z.string(),
		trackingNumber: z.string(),
		pieces,
		/** how many pieces are left to send */
		left: z.number(),
	}),
	z.object({ kind: z.literal('order-handed-over'), ...order, complaintUntil: at }),
	z.object({ kind: z.literal('order-received'), ...order, complaintUntil: at }),
	z.object({ kind: z.literal('order-completed'), ...order, parties }),
	z.object({ kind: z.literal('complaint-opened'), ...order, answerBy: at }),
	z.object({ kind: z.literal('complaint-answered'), ...order, text: z.string() }),
	z.object({
		kind: z.literal('complaint-closed'),
		...order,
		outcome: z.enum(['exchange', 'rejected']),
		text: z.string(),
	}),
	z.object({ kind: z.literal('complaint-upheld'), ...order, text: z.string() }),
	z.object({ kind: z.literal('order-cancelled'), ...order }),
	z.object({ kind: z.literal('order-expired'), ...order }),
	z.object({ kind: z.literal('order-refunded'), ...order, amountSen: amount }),
	z.object({
		kind: z.literal('transfer-awaited'),
		...order,
		payUntil: at,
		/** what is to be transferred, to the last rupiah */
		dueSen: amount,
		/** null where the QRIS on the order's page is paid */
		account: z.object({ bank: z.string(), number: z.string(), holder: z.string() }).nullable(),
	}),
	z.object({ kind: z.literal('cash-awaited'), ...order, payUntil: at }),
	z.object({ kind: z.literal('proof-received'), ...order }),
	z.object({
		kind: z.literal('proof-rejected'),
		...order,
		reason: z.string(),
		/** null once the order is over */
		payUntil: at.nullable(),
	}),
	z.object({
		kind: z.literal('transfer-short'),
		...order,
		receivedSen: amount,
		restSen: amount,
		payUntil: at,
	}),
	z.object({ kind: z.literal('money-returned'), ...order, amountSen: amount }),
	z.object({ kind: z.literal('part-refunded'), ...order, amountSen: amount }),
	z.object({
		kind: z.literal('replacement-sent'),
		...order,
		pieces: z.number(),
		courier: z.string(),
		trackingNumber: z.string(),
		complaintUntil: at,
	}),
	z.object({ kind: z.literal('dispute-opened'), ...dispute }),
	z.object({ kind: z.literal('dispute-due'), ...dispute }),
	z.object({
		kind: z.literal('dispute-closed'),
		...dispute,
		outcome: z.enum(['won', 'lost', 'inquiry-closed']),
	}),
])

export type MessageFacts = z.output<typeof messageFactsSchema>

/** News for those who work here, and news for buyers. */
export type StaffFacts = Extract<MessageFacts, { disputeId: string }>
export type BuyerFacts = Exclude<MessageFacts, StaffFacts>

/** True for what is written to those who work here. */
export function isForStaff(facts: MessageFacts): facts is StaffFacts {
	return 'disputeId' in facts
}

/** A message as it waits, was sent, or could not be. */
export interface Message {
	readonly id: string
	readonly about: string
	readonly recipient: string
	readonly language: Language
	readonly facts: MessageFacts
	readonly state: MessageState
	readonly attempts: number
	readonly nextAttemptAt: Instant
	readonly lastError: string | null
	readonly queuedAt: Instant
	readonly sentAt: Instant | null
}

/** So often a message is tried, over about a day, before people have to look. */
export const MOST_ATTEMPTS = 10
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 6 * 3_600_000
const GROWTH = 3

/** When a message is tried again after so many attempts: 1, 3, 9 minutes and so on, to 6 hours. */
export function nextAttemptAt(attempts: number, now: Instant): Instant {
	const wait = FIRST_WAIT_MS * GROWTH ** Math.max(0, attempts - 1)
	return plusMilliseconds(now, Math.min(wait, LONGEST_WAIT_MS))
}
