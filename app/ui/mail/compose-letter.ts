import { deadlineInWords, momentInWords } from '#app/copy/calendar.ts'
import type { Copy } from '#app/copy/copy.ts'
import { counterTimesInWords } from '#app/copy/counter-hours.ts'
import { fill } from '#app/copy/fill.ts'
import type { BuyerFacts } from '#app/domain/messages/message.ts'
import { COUNTER_DAYS, counterPlace } from '#app/domain/shipping/counter.ts'
import { formatRupiah, type Sen, times } from '#app/shared/money.ts'
import type { Letter, LetterTable } from './letter.ts'

/** Puts the facts of a message into the words of its language. */
export function composeLetter(facts: BuyerFacts, orderUrl: string, copy: Copy): Letter {
	const words = copy.messages
	const values = valuesOf(facts, copy)
	const { kind } = facts
	return {
		subject: fill(atCounter(facts, words)?.subject ?? words.subjects[kind], values),
		heading: atCounter(facts, words)?.heading ?? words.headings[kind],
		greeting: greetingOf(facts.buyerName, words),
		paragraphs: [
			fill(atCounter(facts, words)?.body ?? bodyOf(facts, words), values),
			...whereToCollect(facts, copy),
			...('complaintUntil' in facts ? [fill(words.complaint, values)] : []),
			...('text' in facts ? [facts.text] : []),
			...(kind === 'proof-rejected' && values.until ? [fill(words.rejectedUntil, values)] : []),
		],
		action: { label: words.actions[kind], url: orderUrl },
		tables: tablesOf(facts, words),
		foot: [words.secret, words.signature],
	}
}

/** Other words for what is fetched at the counter: nothing is sent, and nothing has a number. */
function atCounter({ kind, service }: BuyerFacts, { counter }: Copy['messages']) {
	if (service !== null) return null
	return kind === 'order-paid' ? counter[kind] : null
}

/** Where and when it can be fetched, as long as it has not been. */
function whereToCollect({ kind, counter }: BuyerFacts, copy: Copy): string[] {
	if (counter === null) return []
	const words = copy.messages.counter
	const hours = counterTimesInWords(counter, copy)
	const where = fill(words.where, { place: counterPlace, hours })
	// What is paid there is kept until its own day, and no longer.
	if (kind === 'cash-awaited') return [where]
	return [`${where} ${fill(words.kept, { days: COUNTER_DAYS })}`]
}

const LONGEST_NAME = 60
/** A name as people have them; no address, no sentence of a stranger in a mail of ours. */
const NAME = /^[\p{L}\p{M}\p{N} .,'’()-]+$/u
/** `toko.example`, but not the `S.Pd` behind a teacher's name. */
const LOOKS_LIKE_ADDRESS = /\p{L}{2,}\.\p{L}{2,}|www\.|\.(com|net|org|co|id|io|me)\b/iu

/** Greets by name, but not by something that only pretends to be one. */
export function greetingOf(typed: string, words: Copy['messages']): string {
	const name = typed.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
	const isName = name.length <= LONGEST_NAME && NAME.test(name) && !LOOKS_LIKE_ADDRESS.test(name)
	return isName ? fill(words.greeting, { name }) : words.greetingWithoutName
}

/** What staff wrote stands below it, in their own words. */
function bodyOf(facts: BuyerFacts, words: Copy['messages']): string {
	if (facts.kind === 'complaint-closed') return words.complaintClosed[facts.outcome]
	if (facts.kind === 'order-sent' && facts.pieces !== null) return words.lastParcel
	return words.bodies[facts.kind]
}

function valuesOf(facts: BuyerFacts, { calendar }: Copy): Record<string, string> {
	const values = { number: facts.number, total: formatRupiah(facts.totalSen) }
	switch (facts.kind) {
		case 'order-placed':
		case 'cash-awaited':
			return { ...values, until: momentInWords(facts.payUntil, calendar) }
		case 'order-sent': {
			const { courier, trackingNumber } = facts
			const until = deadlineInWords(facts.complaintUntil, calendar)
			return { ...values, courier, trackingNumber, until }
		}
		case 'parcel-sent': {
			const { courier, trackingNumber, left } = facts
			return { ...values, courier, trackingNumber, left: String(left) }
		}
		case 'transfer-awaited': {
			const until = momentInWords(facts.payUntil, calendar)
			return { ...values, until, due: formatRupiah(facts.dueSen) }
		}
		case 'proof-rejected': {
			const until = facts.payUntil === null ? '' : momentInWords(facts.payUntil, calendar)
			return { ...values, until, reason: facts.reason }
		}
		case 'transfer-short': {
			const until = momentInWords(facts.payUntil, calendar)
			const [received, rest] = [formatRupiah(facts.receivedSen), formatRupiah(facts.restSen)]
			return { ...values, until, received, rest }
		}
		case 'replacement-sent': {
			const { courier, trackingNumber, pieces } = facts
			const until = deadlineInWords(facts.complaintUntil, calendar)
			return { ...values, courier, trackingNumber, pieces: String(pieces), until }
		}
		case 'order-refunded':
		case 'part-refunded':
		case 'money-returned':
			return { ...values, amount: formatRupiah(facts.amountSen) }
		case 'order-received':
		case 'order-handed-over':
			return { ...values, until: deadlineInWords(facts.complaintUntil, calendar) }
		case 'complaint-opened':
			return { ...values, until: deadlineInWords(facts.answerBy, calendar) }
		case 'complaint-answered':
		case 'complaint-closed':
		case 'complaint-upheld':
		case 'proof-received':
		case 'order-paid':
		case 'order-completed':
		case 'order-cancelled':
		case 'order-expired':
			return values
	}
}

function tablesOf(facts: BuyerFacts, words: Copy['messages']): LetterTable[] {
	switch (facts.kind) {
		case 'order-placed':
		case 'cash-awaited':
		case 'order-handed-over':
			return [goodsOf(facts, words)]
		case 'order-sent':
			return [facts.pieces === null ? goodsOf(facts, words) : contentsOf(facts.pieces, words)]
		case 'parcel-sent':
			return [contentsOf(facts.pieces, words)]
		case 'order-paid':
			return [goodsOf(facts, words), sharesOf(facts, words, words.sharesNote)]
		case 'order-completed':
			return [sharesOf(facts, words, words.sharesFinal)]
		case 'transfer-awaited':
			return [...accountOf(facts, words), goodsOf(facts, words)]
		case 'proof-received':
		case 'proof-rejected':
		case 'transfer-short':
		case 'money-returned':
		case 'part-refunded':
		case 'replacement-sent':
		case 'order-received':
		case 'complaint-opened':
		case 'complaint-answered':
		case 'complaint-closed':
		case 'complaint-upheld':
		case 'order-cancelled':
		case 'order-expired':
		case 'order-refunded':
			return []
	}
}

/** With the shipping, which belongs to the courier, the rows sum to what was paid. */
function sharesOf(
	facts: Extract<BuyerFacts, { parties: unknown }>,
	words: Copy['messages'],
	note: string,
): LetterTable {
	return {
		title: words.sharesTitle,
		rows: facts.parties.map(({ party, amountSen }) => ({
			label: words.parties[party],
			value: formatRupiah(amountSen),
		})),
		note,
	}
}

/** Where to transfer to; a QRIS is only on the order's page. */
function accountOf(
	{ account, dueSen }: Extract<BuyerFacts, { kind: 'transfer-awaited' }>,
	{ account: words }: Copy['messages'],
): LetterTable[] {
	if (account === null) return []
	const rows = [
		{ label: words.bank, value: account.bank },
		{ label: words.number, value: account.number },
		{ label: words.holder, value: account.holder },
		{ label: words.due, value: formatRupiah(dueSen) },
	]
	return [{ title: words.title, rows, note: null }]
}

/** What lies in one of several parcels. */
function contentsOf(
	pieces: Extract<BuyerFacts, { kind: 'parcel-sent' }>['pieces'],
	words: Copy['messages'],
): LetterTable {
	return {
		title: words.parcelItems,
		rows: pieces.map(({ name, label, quantity }) => ({
			label: [name, label].filter(Boolean).join(' · '),
			value: fill(words.parcelPieces, { count: quantity }),
		})),
		note: null,
	}
}

function goodsOf(facts: BuyerFacts, words: Copy['messages']): LetterTable {
	const row = (label: string, amount: Sen) => ({ label, value: formatRupiah(amount) })
	return {
		title: fill(words.items, { number: facts.number }),
		rows: [
			...facts.lines.map((line) => {
				const name = [line.name, line.label].filter(Boolean).join(' · ')
				const label = fill(words.quantity, { count: line.quantity, name })
				return row(label, times(line.priceSen, line.quantity))
			}),
			facts.service === null
				? { label: words.counter.title, value: words.counter.free }
				: row(fill(words.shippingBy, { service: facts.service }), facts.shippingSen),
			row(words.total, facts.totalSen),
		],
		note: null,
	}
}
