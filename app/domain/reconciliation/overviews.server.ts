import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type DrawersTotal, drawersCounted, sumDrawers } from './drawers-counted.server.ts'
import { exceptionsIn, unexplained } from './exceptions/exceptions.server.ts'
import {
	type Flow,
	type FlowKind,
	type FlowMethod,
	type FlowStage,
	flowKinds,
	flowMethods,
	flowsLike,
	sumFlows,
	sumGaps,
	type Whereabouts,
} from './flow/flow.ts'
import { moneyFlows } from './flow/flows.server.ts'
import { bookLines } from './matching/book-lines.server.ts'
import { countWaitingMatches } from './matching/matches.server.ts'
import { type Days, selectLines } from './matching/store.server.ts'
import { type PiecesTotal, piecesSold, sumPieces } from './pieces-sold.server.ts'
import { type ShareSums, shareParties, sumShares } from './share.ts'
import { shareFault, sharesOwed } from './shares-owed.server.ts'
import { selectAccounts } from './statements/store.server.ts'

/** What some flows come to at each stage. */
export type StageSums = Readonly<Record<FlowStage, Sen>>

/** One way to pay: sales, what went back, and both together. */
export interface MethodSums {
	readonly method: FlowMethod
	readonly kinds: readonly { readonly kind: FlowKind; readonly sums: StageSums }[]
	readonly sums: StageSums
}

/** Where the money of some days is, from the sale to the bank. */
export interface Overview {
	readonly methods: readonly MethodSums[]
	readonly total: StageSums
	/** what was sold and is not banked: where it is */
	readonly gaps: readonly { readonly where: Whereabouts; readonly amountSen: Sen }[]
	/** what the gateway kept of the money it has paid out; what of it is tax */
	readonly fees: { readonly feeSen: Sen; readonly vatSen: Sen }
	/** account 1110 by what moved it: what the books have, and what of it the bank confirms */
	readonly bank: {
		readonly kinds: readonly BankKind[]
		readonly bookedSen: Sen
		readonly matchedSen: Sen
		readonly lineCount: number
		readonly openLineCount: number
	}
	readonly shares: {
		readonly parties: readonly (ShareSums & { readonly code: string })[]
		readonly total: ShareSums
		/** what the equation fails by, and sales as ledger and pieces have them */
		readonly faultSen: Sen
		readonly soldSen: Sen
		readonly storedSen: Sen
	}
	readonly pieces: PiecesTotal
	readonly drawers: DrawersTotal
	/** whether the bank and, where cards were used, the gateway have told anything to compare with */
	readonly isTold: boolean
	readonly unexplainedSen: Sen
	readonly openCount: number
	readonly answeredCount: number
	readonly waitingCount: number
	/** the last day each account of the bank was told until */
	readonly accounts: readonly { readonly number: string; readonly until: CalendarDate }[]
}

export interface BankKind {
	readonly kind: string
	readonly bookedSen: Sen
	readonly matchedSen: Sen
}

/** Everything the first page of the reconciliation says about some days. */
export async function overviewOf(db: Reader, days: Days): Promise<Overview> {
	const exceptions = await exceptionsIn(db, days)
	const { flows, ...fees } = await moneyFlows(db, days)
	const openCount = exceptions.filter(({ answer }) => answer === null).length
	const accounts = await selectAccounts(db)
	const cards = sumFlows(flowsLike(flows, { method: 'stripe', kind: 'sale' }))
	return {
		methods: methodsOf(flows),
		total: sumFlows(flows),
		gaps: sumGaps(flows),
		fees,
		bank: await bankOf(db, days),
		shares: await partiesOf(db, days),
		pieces: sumPieces(await piecesSold(db, days)),
		drawers: sumDrawers(await drawersCounted(db, days)),
		isTold: accounts.length > 0 && (cards.sold === 0 || cards.charged !== 0),
		unexplainedSen: unexplained(exceptions),
		openCount,
		answeredCount: exceptions.length - openCount,
		waitingCount: await countWaitingMatches(db),
		accounts: accounts.map((one) => ({ number: one.account_number, until: one.last_day })),
	}
}

function methodsOf(flows: readonly Flow[]): MethodSums[] {
	return flowMethods.flatMap((method) => {
		const ofMethod = flowsLike(flows, { method })
		const kinds = flowKinds.flatMap((kind) => {
			const some = flowsLike(ofMethod, { kind })
			return some.length === 0 ? [] : [{ kind, sums: sumFlows(some) }]
		})
		return kinds.length === 0 ? [] : [{ method, kinds, sums: sumFlows(ofMethod) }]
	})
}

async function bankOf(db: Reader, days: Days): Promise<Overview['bank']> {
	const books = await bookLines(db, { from: days.from, to: days.to })
	const lines = await selectLines(db, days)
	const sum = (some: typeof books) => add(...some.map(({ amountSen }) => amountSen))
	const matched = (some: typeof books) => sum(some.filter(({ isMatched }) => isMatched))
	const kinds = [...Map.groupBy(books, ({ kind }) => kind)]
	return {
		kinds: kinds.map(([kind, some]) => ({
			kind,
			bookedSen: sum(some),
			matchedSen: matched(some),
		})),
		bookedSen: sum(books),
		matchedSen: matched(books),
		lineCount: lines.length,
		openLineCount: lines.filter((line) => line.match_id === null).length,
	}
}

async function partiesOf(db: Reader, days: Days): Promise<Overview['shares']> {
	const { accounts, soldSen, storedSen } = await sharesOwed(db, days)
	const parties = shareParties.flatMap(({ code }) => {
		const some = accounts.filter(({ party }) => party === code)
		return some.length === 0 ? [] : [{ code, ...sumShares(some) }]
	})
	const total = sumShares(parties)
	return { parties, total, faultSen: shareFault(total), soldSen, storedSen }
}
