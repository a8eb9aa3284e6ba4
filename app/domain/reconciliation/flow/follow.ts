import type { GatewayMovement } from '#app/domain/reconciliation/gateway/gateway-facts.ts'
import { MOST_DAYS_UNPAID } from '#app/domain/reconciliation/gateway/match-movements.ts'
import { daysBetween, MOST_DAYS_APART } from '#app/domain/reconciliation/matching/items.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import { type Flow, flowWith, type Whereabouts } from './flow.ts'

/** What the books have moved at the bank, and whether a line of the bank confirms it. */
export interface Banked {
	readonly day: CalendarDate
	readonly amountSen: Sen
	readonly isMatched: boolean
}

/** Both outer parties, as far as they were asked. */
export interface Told {
	/** the last day the gateway told of; null while it was never asked */
	readonly gatewayUntil: CalendarDate | null
	/** the days that statements of the bank reach over; null without one */
	readonly bank: { readonly from: CalendarDate; readonly to: CalendarDate } | null
}

type Asked = Pick<Flow, 'id' | 'kind' | 'method' | 'orderNumber' | 'day'>

/** What moved the gateway's balance for something, and the payouts that a bank's line confirms. */
export interface CardFacts extends Told {
	readonly movements: readonly GatewayMovement[]
	/** the payout that carries what a movement is part of, after failed ones; null for none yet */
	readonly payoutOf: (movement: GatewayMovement) => Banked | null
}

/**
 * Card money: charged as the gateway tells, cleared once it is part of a payout that did not fail,
 * banked once a line of the bank is matched with that payout. Gross: what the gateway keeps as its
 * fee was paid out, too.
 */
export function followCard(asked: Asked, soldSen: Sen, facts: CardFacts): Flow {
	const { movements, payoutOf, gatewayUntil, bank } = facts
	const parts = movements.map((one) => ({ amountSen: one.amountSen, payout: payoutOf(one) }))
	const cleared = parts.filter(({ payout }) => payout !== null)
	const banked = cleared.filter(({ payout }) => payout?.isMatched === true)
	const last = latest(cleared.flatMap(({ payout }) => (payout ? [payout.day] : [])))
	const isTold = gatewayUntil !== null && asked.day < gatewayUntil
	const age = gatewayUntil === null ? 0 : daysBetween(asked.day, gatewayUntil)
	return flowWith(
		{
			...asked,
			sums: { sold: soldSen, charged: sum(parts), cleared: sum(cleared), banked: sum(banked) },
		},
		{
			uncharged: isTold ? 'missed' : 'untold',
			uncleared: age > MOST_DAYS_UNPAID ? 'missed' : 'at-gateway',
			unbanked: atBank(last ?? asked.day, bank),
		},
	)
}

/**
 * Money by hand: charged as the payment says, cleared as the treasurer found it, banked as far as
 * lines of the bank are matched with what was booked. What came beyond is held for the buyer, and
 * no part of the sale.
 */
export function followHand(
	asked: Asked,
	sums: { soldSen: Sen; chargedSen: Sen; clearedSen: Sen },
	facts: { received: readonly Banked[]; uncharged: Whereabouts } & Told,
): Flow {
	const { soldSen, chargedSen, clearedSen } = sums
	const { received, bank } = facts
	const matchedSen = sum(received.filter(({ isMatched }) => isMatched))
	const open = latest(received.filter(({ isMatched }) => !isMatched).map(({ day }) => day))
	const bankedSen =
		clearedSen < 0 ? larger(matchedSen, clearedSen) : smaller(matchedSen, clearedSen)
	return flowWith(
		{
			...asked,
			sums: { sold: soldSen, charged: chargedSen, cleared: clearedSen, banked: bankedSen },
		},
		{
			uncharged: facts.uncharged,
			uncleared: 'vouched',
			unbanked: atBank(open ?? asked.day, bank),
		},
	)
}

/** What lay in the drawers when the days began, and what the bank has had of cash since. */
export interface CashFacts extends Told {
	readonly openingSen: Sen
	/** deposits, and change that was fetched (negative) */
	readonly moved: readonly Banked[]
}

/**
 * Cash: it leaves the drawers in the order in which it came. What lay there before the days is
 * taken to the bank first, and change that was fetched comes back before it.
 */
export function followCash(
	sales: readonly { asked: Asked; soldSen: Sen; chargedSen: Sen }[],
	{ openingSen, moved, bank }: CashFacts,
): Flow[] {
	const fetched = moved.filter(({ amountSen }) => amountSen < 0)
	const deposits = moved.filter(({ amountSen }) => amountSen > 0)
	const before = subtract(openingSen, sum(fetched))
	const pool = (some: readonly Banked[]) => ({ leftSen: larger(subtract(sum(some), before), ZERO) })
	const [cleared, banked] = [pool(deposits), pool(deposits.filter(({ isMatched }) => isMatched))]
	const open = deposits.find(({ isMatched }) => !isMatched)
	const take = (from: { leftSen: Sen }, mostSen: Sen): Sen => {
		const taken = smaller(from.leftSen, mostSen)
		from.leftSen = subtract(from.leftSen, taken)
		return taken
	}
	return sales.map(({ asked, soldSen, chargedSen }) => {
		const clearedSen = take(cleared, chargedSen)
		const bankedSen = take(banked, clearedSen)
		return flowWith(
			{
				...asked,
				sums: { sold: soldSen, charged: chargedSen, cleared: clearedSen, banked: bankedSen },
			},
			{
				uncharged: 'missed',
				uncleared: 'in-drawer',
				unbanked: atBank(open?.day ?? asked.day, bank),
			},
		)
	})
}

/**
 * Missed once the bank has told of three days after it; until then, and before its first statement,
 * nobody can say.
 */
function atBank(day: CalendarDate, bank: Told['bank']): Whereabouts {
	const isTold = bank && day >= bank.from && daysBetween(day, bank.to) >= MOST_DAYS_APART
	return isTold ? 'missed' : 'to-bank'
}

const sum = (some: readonly { readonly amountSen: Sen }[]) =>
	add(...some.map(({ amountSen }) => amountSen))
const larger = (a: Sen, b: Sen) => sen(Math.max(a, b))
const smaller = (a: Sen, b: Sen) => sen(Math.min(a, b))
const latest = (days: readonly CalendarDate[]) => days.toSorted().at(-1)
