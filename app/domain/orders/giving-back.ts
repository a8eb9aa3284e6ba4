import { type LifeEvent, outside, quiet, toSend } from './life-event.ts'

/** The part of an order's life in which money goes back, and pieces come back or are exchanged. */
export const givingBack = {
	'refund-asked': {
		by: ['officer', 'treasurer', 'head'],
		message: null,
		refusal: 'orders.not_refundable',
		steps: [{ from: [...toSend, ...outside], to: null, ...quiet }],
	},
	// Nobody gives it back after all: what was said of the complaint still stands.
	'refund-declined': {
		by: ['treasurer', 'head'],
		message: null,
		refusal: 'orders.not_refundable',
		steps: [{ from: [...toSend, ...outside], to: null, ...quiet }],
	},
	'refund-failed': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_refundable',
		steps: [{ from: [...toSend, ...outside], to: null, ...quiet }],
	},
	// The buyer's bank has sent the money back days later: it is owed to the buyer.
	'refund-sent-back': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_refundable',
		steps: [
			{
				from: [...toSend, ...outside, 'refunded'],
				to: null,
				posts: 'refund.failed',
				stock: null,
			},
		],
	},
	'part-refunded': {
		by: ['system'],
		message: 'part-refunded',
		refusal: 'orders.not_refundable',
		steps: [
			// Pieces that never left the house are on sale again.
			{ from: toSend, to: null, posts: 'order.part-refunded', stock: 'returned' },
			// What was agreed on is done: the order goes on with what is left of it.
			{ from: ['refund-due'], to: 'received', posts: 'order.part-refunded', stock: null },
			{
				from: ['sent', 'received', 'complained', 'completed'],
				to: null,
				posts: 'order.part-refunded',
				stock: null,
			},
		],
	},
	// What was left to send has all gone back: what is with its buyer, or on its way, is the order.
	'rest-given-back': {
		by: ['system'],
		message: null,
		refusal: 'orders.not_sendable',
		steps: [{ from: ['part-sent'], to: 'sent', ...quiet }],
	},
	// Another piece is set aside for one that the buyer sends back; its makers earn instead.
	exchanged: {
		by: ['officer', 'head'],
		message: null,
		refusal: 'orders.not_exchangeable',
		steps: [
			{
				from: ['part-sent', 'sent', 'received', 'complained'],
				to: null,
				posts: 'order.exchanged',
				stock: 'reserved',
			},
		],
	},
	'replacement-sent': {
		by: ['officer', 'head'],
		message: 'replacement-sent',
		refusal: 'orders.no_replacement',
		steps: [
			{
				from: ['part-sent', 'sent', 'received', 'complained', 'refund-due'],
				to: null,
				posts: null,
				stock: 'sold',
			},
		],
	},
	refunded: {
		by: ['system'],
		message: 'order-refunded',
		refusal: 'orders.not_refundable',
		steps: [
			// What never left the house is on sale again; what did, does not come back by itself.
			{ from: toSend, to: 'refunded', posts: 'order.refunded', stock: 'returned' },
			{ from: outside, to: 'refunded', posts: 'order.refunded', stock: null },
		],
	},
} as const satisfies Readonly<Record<string, LifeEvent>>
