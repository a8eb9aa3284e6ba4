import {
	controlOf,
	extraFood,
	materialFund,
	pnbpPayable,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import { accountBook } from '#app/domain/ledger/days/account-books.server.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { type CalendarDate, nextDate } from '#app/shared/instant.ts'
import { add, negate, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { exceptionsIn, unexplained } from './exceptions/exceptions.server.ts'
import type { GatewayFacts } from './gateway/gateway-facts.ts'
import { gatewayFacts } from './gateway/movements.server.ts'
import { type BookLine, bookLines } from './matching/book-lines.server.ts'
import { type Days, selectLines, selectWaiting } from './matching/store.server.ts'
import { selectAccounts } from './statements/store.server.ts'

const PAYOUT = 'payout.arrived'
/** By then what was sold has been paid out. */
const MOST_DAYS_TO_BANK = 62

/** Whose accounts the price of a piece is divided among. */
const OWED = new Set([pnbpPayable, extraFood, workingCapital, materialFund].map(({ code }) => code))

/** Where the money of some days is, from the sale to the bank. */
export interface Overview {
	/** the cards' sales of these days: what was sold, charged, cleared into payouts, and banked */
	readonly cards: {
		readonly soldSen: Sen
		readonly chargedSen: Sen
		readonly clearedSen: Sen
		readonly bankedSen: Sen
	}
	/** account 1110: what the books moved, and what of it a line of the bank confirms */
	readonly bank: {
		readonly bookedSen: Sen
		readonly matchedSen: Sen
		readonly lineCount: number
		readonly openLineCount: number
	}
	/** what stood, was allocated, went out and stands for everybody who has a share */
	readonly shares: {
		readonly openingSen: Sen
		readonly allocatedSen: Sen
		readonly paidSen: Sen
		readonly owedSen: Sen
	}
	/** whether the bank and, where cards were used, the gateway have told anything to compare with */
	readonly isTold: boolean
	readonly unexplainedSen: Sen
	readonly openCount: number
	readonly answeredCount: number
	readonly waitingCount: number
	/** the last day each account of the bank was told until */
	readonly accounts: readonly { readonly number: string; readonly until: CalendarDate }[]
}

/** Everything the first page of the reconciliation says about some days. */
export async function overviewOf(db: Reader, days: Days): Promise<Overview> {
	const exceptions = await exceptionsIn(db, days)
	const books = await bookLines(db, { from: days.from, to: days.to })
	const lines = await selectLines(db, days)
	const matched = books.filter(({ isMatched }) => isMatched)
	const openCount = exceptions.filter(({ answer }) => answer === null).length
	const cards = cardsOf(await gatewayFacts(db, days), days, await bankedPayouts(db, days))
	const accounts = await selectAccounts(db)
	return {
		cards,
		bank: {
			bookedSen: add(...books.map(({ amountSen }) => amountSen)),
			matchedSen: add(...matched.map(({ amountSen }) => amountSen)),
			lineCount: lines.length,
			openLineCount: lines.filter((line) => line.match_id === null).length,
		},
		shares: await sharesOf(db, days),
		isTold: accounts.length > 0 && (cards.soldSen === 0 || cards.chargedSen !== 0),
		unexplainedSen: unexplained(exceptions),
		openCount,
		answeredCount: exceptions.length - openCount,
		waitingCount: (await selectWaiting(db)).length,
		accounts: accounts.map((one) => ({
			number: one.account_number,
			until: one.last_day,
		})),
	}
}

/** Payouts that a line of the bank confirms, up to two months after the days. */
async function bankedPayouts(db: Reader, { from, to }: Days): Promise<Set<string>> {
	const later = nextDate(to, MOST_DAYS_TO_BANK)
	const books: BookLine[] = await bookLines(db, { from, to: later })
	const banked = books.filter(({ kind, isMatched }) => kind === PAYOUT && isMatched)
	return new Set(banked.map(({ source }) => source.id))
}

function cardsOf(facts: GatewayFacts, days: Days, banked: ReadonlySet<string>): Overview['cards'] {
	const sold = facts.charges.filter(({ day }) => day >= days.from && day <= days.to)
	const ids = new Set(sold.map(({ chargeId }) => chargeId))
	const charged = facts.movements.filter(
		({ kind, sourceId }) => kind === 'charge' && sourceId !== null && ids.has(sourceId),
	)
	const cleared = charged.filter(({ payoutId }) => payoutId !== null)
	const inBank = cleared.filter(({ payoutId }) => banked.has(payoutId ?? ''))
	const sum = (some: readonly { amountSen: Sen }[]) =>
		add(...some.map(({ amountSen }) => amountSen))
	return {
		soldSen: sum(sold),
		chargedSen: sum(charged),
		clearedSen: sum(cleared),
		bankedSen: sum(inBank),
	}
}

async function sharesOf(db: Reader, days: Days): Promise<Overview['shares']> {
	const accounts = await chartAsOf(db, days.to)
	const codes = accounts
		.map(({ code }) => code)
		.filter((code) => OWED.has(code) || controlOf(code) !== undefined)
	const asked = { codes, from: days.from, to: days.to, after: null, limit: 0 }
	const book = await accountBook(db, asked)
	return {
		openingSen: negate(book.openingSen),
		allocatedSen: book.creditSen,
		paidSen: book.debitSen,
		owedSen: negate(book.closingSen),
	}
}
