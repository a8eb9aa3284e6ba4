import type { MessageFacts, MessageKind } from '#app/domain/messages/message.ts'
import { queueMessage } from '#app/domain/messages/queue-message.server.ts'
import { type Clock, calendarDate, instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Language } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'

const order = {
	number: 'BK-7K3Q-9DTX',
	token: 'kunci-halaman-pesanan',
	buyerName: 'Rini Pembeli',
	lines: [{ name: 'Keset “Senja”', label: '40 × 60 cm', quantity: 2, priceSen: rupiah(25_000) }],
	service: 'JNE REG',
	shippingSen: rupiah(15_000),
	totalSen: rupiah(65_000),
	counter: null,
}

/** The counter on two days of a week, and closed on a holiday. */
const counter = {
	days: [
		{ weekday: 1, spans: [{ opens: '08:30', closes: '11:30' }] },
		{ weekday: 2, spans: [{ opens: '08:30', closes: '11:30' }] },
	],
	closedOn: [calendarDate('2026-06-16')],
}

const dispute = {
	number: order.number,
	disputeId: 'du_1',
	amountSen: order.totalSen,
	evidenceDueAt: instant('2026-06-10T04:00:00.000Z'),
}

const parties = [
	{ party: 'maker' as const, amountSen: rupiah(17_000) },
	{ party: 'pnbp' as const, amountSen: rupiah(5_100) },
]

/** One message of every kind. */
export const letters: {
	readonly [Kind in MessageKind]: Extract<MessageFacts, { kind: Kind }>
} = {
	'dispute-opened': { kind: 'dispute-opened', ...dispute },
	'dispute-due': { kind: 'dispute-due', ...dispute },
	'dispute-closed': { kind: 'dispute-closed', ...dispute, outcome: 'lost' },
	'order-placed': {
		kind: 'order-placed',
		...order,
		payUntil: instant('2026-06-03T04:00:00.000Z'),
	},
	'order-paid': {
		kind: 'order-paid',
		...order,
		parties,
	},
	'order-sent': {
		kind: 'order-sent',
		...order,
		courier: 'JNE',
		trackingNumber: 'JNE12345',
		pieces: null,
		complaintUntil: instant('2026-06-10T17:00:00.000Z'),
	},
	'parcel-sent': {
		kind: 'parcel-sent',
		...order,
		courier: 'JNE',
		trackingNumber: 'JNE12345',
		pieces: [{ name: 'Keset perca bunga', label: 'besar', quantity: 2 }],
		left: 1,
	},
	'order-handed-over': {
		kind: 'order-handed-over',
		...order,
		service: null,
		complaintUntil: instant('2026-06-10T17:00:00.000Z'),
	},
	'order-received': {
		kind: 'order-received',
		...order,
		complaintUntil: instant('2026-06-10T17:00:00.000Z'),
	},
	'order-completed': { kind: 'order-completed', ...order, parties },
	'complaint-opened': {
		kind: 'complaint-opened',
		...order,
		answerBy: instant('2026-06-10T17:00:00.000Z'),
	},
	'complaint-answered': { kind: 'complaint-answered', ...order, text: 'Boleh kirim fotonya?' },
	'complaint-closed': {
		kind: 'complaint-closed',
		...order,
		outcome: 'exchange',
		text: 'Penggantinya kami kirim besok.',
	},
	'complaint-upheld': { kind: 'complaint-upheld', ...order, text: 'Maaf atas jahitannya.' },
	'order-cancelled': { kind: 'order-cancelled', ...order },
	'order-expired': { kind: 'order-expired', ...order },
	'order-refunded': { kind: 'order-refunded', ...order, amountSen: order.totalSen },
	'transfer-awaited': {
		kind: 'transfer-awaited',
		...order,
		payUntil: instant('2026-06-04T03:00:00.000Z'),
		dueSen: rupiah(65_123),
		account: { bank: 'Bank Contoh', number: '000123456789', holder: 'Rutan Contoh' },
	},
	'cash-awaited': {
		kind: 'cash-awaited',
		...order,
		service: null,
		counter,
		payUntil: instant('2026-06-05T03:30:00.000Z'),
	},
	'proof-received': { kind: 'proof-received', ...order },
	'proof-rejected': {
		kind: 'proof-rejected',
		...order,
		reason: 'Uang belum masuk ke rekening kami',
		payUntil: instant('2026-06-05T03:00:00.000Z'),
	},
	'transfer-short': {
		kind: 'transfer-short',
		...order,
		receivedSen: rupiah(50_000),
		restSen: rupiah(15_123),
		payUntil: instant('2026-06-05T03:00:00.000Z'),
	},
	'money-returned': { kind: 'money-returned', ...order, amountSen: rupiah(7_000) },
	'part-refunded': { kind: 'part-refunded', ...order, amountSen: rupiah(35_000) },
	'replacement-sent': {
		kind: 'replacement-sent',
		...order,
		pieces: 1,
		courier: 'JNE',
		trackingNumber: 'JNE0123456789',
		complaintUntil: instant('2026-06-10T17:00:00.000Z'),
	},
}

interface Addressed {
	subjectId?: string
	language?: Language
	recipient?: string
}

/** Queues a message as an order does. */
export function queueLetter(
	{ db, clock }: { db: Db; clock: Clock },
	facts: MessageFacts = letters['order-paid'],
	{ subjectId = 'order-1', language = 'id', recipient = 'rini@example.com' }: Addressed = {},
): Promise<void> {
	return transaction(db, (tx) =>
		queueMessage(tx, { subjectId, recipient, language, facts, at: clock.now() }),
	)
}
