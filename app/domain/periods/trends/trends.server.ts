import {
	cashInTill,
	clearing,
	controlOf,
	paymentsHeld,
	savingsGroups,
	vouchedQris,
} from '#app/domain/bookkeeping/chart.ts'
import { balancesOfHolders } from '#app/domain/ledger/balances.server.ts'
import { type KindAt, kindsOverTime } from '#app/domain/ledger/days/kinds-over-time.server.ts'
import { partyOf, wayOf } from '#app/domain/reconciliation/share.ts'
import { lockedAt } from '#app/domain/savings/locked-savings.server.ts'
import { type CalendarDate, nextDate, startOfDate } from '#app/shared/instant.ts'
import { add, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { lastSpans, type Span, type SpanName } from './spans.ts'

/** The accounts that sales are paid into, in the order in which they are drawn. */
const inflowCodes = [clearing.code, paymentsHeld.code, cashInTill.code, vouchedQris.code] as const

/** Makers' savings together: what is final is usable or locked. */
export interface SavingsStand {
	readonly pendingSen: Sen
	readonly heldSen: Sen
	readonly usableSen: Sen
	readonly lockedSen: Sen
}

/** What happened in the books over some days, and what makers had saved at their end. */
export interface Trend extends Span {
	/** what was sold, by the account it was paid into */
	readonly inflow: Readonly<Record<string, Sen>>
	/** what sales allocated, less what was taken back, by the party's account */
	readonly shares: Readonly<Record<string, Sen>>
	/** at the end of these days */
	readonly savings: SavingsStand
}

/**
 * The last twelve months or weeks of the books in sums, by a few questions whatever the number of
 * entries. What stood at an end is counted back from what stands now.
 */
export async function trendsOf(db: Reader, today: CalendarDate, name: SpanName): Promise<Trend[]> {
	const spans = lastSpans(today, name)
	const first = spans[0]?.from ?? today
	const moved = await kindsOverTime(db, first, {
		each: name === 'month' ? 'month' : 'day',
		isAsked: (code) => inflowOf(code) !== undefined || partyOf(code) !== undefined,
	})
	const savings = await savingsNow(db)
	const locked = await lockedAt(
		db,
		spans.map(({ to }) => startOfDate(nextDate(to))),
	)
	const trends: Trend[] = []
	for (const [index, span] of spans.toReversed().entries()) {
		// What is booked later than the last of them counts back from now as well.
		const later = index === 0 ? moved.filter(({ at }) => at > span.to) : []
		const own = moved.filter(({ at }) => isWithin(at, span))
		for (const row of later) takeBack(savings, row)
		trends.push({
			...span,
			inflow: sumBy(own.filter(isSale), ({ debitSen }) => debitSen, inflowOf),
			shares: sumBy(own.filter(isShare), naturalOf, shareOf),
			savings: standOf(savings, locked, spans.length - 1 - index),
		})
		for (const row of own) takeBack(savings, row)
	}
	return trends.reverse()
}

const naturalOf = ({ debitSen, creditSen }: KindAt) => subtract(creditSen, debitSen)
const isSale = ({ kind }: KindAt) => kind === 'order.paid'
const isShare = ({ kind }: KindAt) => wayOf(kind) === 'allocated'
const inflowOf = (code: string) => inflowCodes.find((one) => one === code)

/** Makers' savings are one party, pending or not. */
function shareOf(code: string): string | undefined {
	const party = partyOf(code)
	return party === savingsGroups.held || party === savingsGroups.final
		? savingsGroups.pending
		: party
}

/** A month is `YYYY-MM`, which sorts before its days and within them none. */
function isWithin(at: string, { from, to }: Span): boolean {
	return at.length === from.length ? at >= from && at <= to : from.startsWith(at)
}

function sumBy(
	rows: readonly KindAt[],
	amountOf: (row: KindAt) => Sen,
	keyOf: (code: string) => string | undefined,
): Record<string, Sen> {
	const sums: Record<string, Sen> = {}
	for (const row of rows) {
		const key = keyOf(row.accountCode)
		if (key !== undefined) sums[key] = add(sums[key] ?? ZERO, amountOf(row))
	}
	return sums
}

/** A maker's account, with what stands there at the moment that is looked at. */
interface Account {
	readonly group: string
	readonly makerId: string
	sumSen: Sen
}

async function savingsNow(db: Reader): Promise<Map<string, Account>> {
	const accounts = await balancesOfHolders(db, 'maker')
	return new Map(
		accounts.map(({ code, holder, naturalSen }) => [
			code,
			{ group: controlOf(code)?.code ?? '', makerId: holder?.id ?? '', sumSen: naturalSen },
		]),
	)
}

function takeBack(savings: ReadonlyMap<string, Account>, row: KindAt): void {
	const account = savings.get(row.accountCode)
	if (account) account.sumSen = subtract(account.sumSen, naturalOf(row))
}

function standOf(
	savings: ReadonlyMap<string, Account>,
	locked: ReadonlyMap<string, readonly Sen[]>,
	index: number,
): SavingsStand {
	const sumsOf = (wanted: string) => [...savings.values()].filter(({ group }) => group === wanted)
	const sum = (some: readonly Account[]) => add(...some.map(({ sumSen }) => sumSen))
	const final = sumsOf(savingsGroups.final)
	const lockedSen = add(
		...final.map(({ makerId, sumSen }) => sen(Math.min(locked.get(makerId)?.[index] ?? 0, sumSen))),
	)
	return {
		pendingSen: sum(sumsOf(savingsGroups.pending)),
		heldSen: sum(sumsOf(savingsGroups.held)),
		usableSen: subtract(sum(final), lockedSen),
		lockedSen,
	}
}
