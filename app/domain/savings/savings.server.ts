import type { Selectable } from 'kysely'
import {
	controlOf,
	finalSavingsCode,
	heldPremiCode,
	pendingSavingsCode,
	savingsGroups,
} from '#app/domain/bookkeeping/chart.ts'
import {
	type AccountBalance,
	balanceOfAccount,
	balancesOfHolders,
	owedToHolders,
} from '#app/domain/ledger/balances.server.ts'
import { listMakerShares, type MakerShare } from '#app/domain/orders/maker-shares.server.ts'
import { countUnitsSold } from '#app/domain/orders/units-sold.server.ts'
import { getMaker, listMakers } from '#app/domain/people/makers.server.ts'
import { type RuleVersion, ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { tracePrice, type WaterfallPath } from '#app/domain/shares/waterfall.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { Contribution } from '#app/domain/workshop/cohort.ts'
import { countTrainedMakers } from '#app/domain/workshop/trained-makers.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { SavingsSchema } from '#db/schema/savings.ts'
import { sumAdjusted } from './adjustments/store.server.ts'
import { selectWithdrawals, sumWithdrawals } from './store.server.ts'

export interface MakerSavings {
	readonly makerId: string
	readonly makerCode: string
	/** credited, but a refund may still take it back */
	readonly pendingSen: Sen
	/** kept until it is on record whether there is a right to it */
	readonly heldSen: Sen
	/** the maker's for good, not paid out yet */
	readonly finalSen: Sen
}

/** Every maker's savings, by code; makers without a sale yet have zero. */
export async function listSavings(db: Reader, on: CalendarDate): Promise<MakerSavings[]> {
	const balances = await balancesOfHolders(db, 'maker')
	const byHolder = Map.groupBy(balances, (account) => account.holder?.id)
	const sumFor = (makerId: string, group: string) =>
		add(
			...(byHolder.get(makerId) ?? [])
				.filter((account) => controlOf(account.code)?.code === group)
				.map(naturalOf),
		)
	return (await listMakers(db, on)).map((maker) => ({
		makerId: maker.id,
		makerCode: maker.code,
		pendingSen: sumFor(maker.id, savingsGroups.pending),
		heldSen: sumFor(maker.id, savingsGroups.held),
		finalSen: sumFor(maker.id, savingsGroups.final),
	}))
}

/**
 * Where a credit stands: it may still be taken back, is the maker's, was taken back by a refund, or
 * stayed the maker's although the order was refunded later, at the cost of the reserve. Or it is
 * held, or turned out to be nobody's and buys extra food.
 */
export type CreditState = 'pending' | 'final' | 'taken-back' | 'kept' | 'held' | 'extra-food'

/** One credit with everything that explains it, down to the contribution and the rule's version. */
export interface ExplainedCredit {
	readonly shareId: string
	readonly amountSen: Sen
	readonly state: CreditState
	readonly paidAt: Instant
	/** when the buyer's time to complain ends; null while the order has not been sent */
	readonly complaintUntil: Instant | null
	readonly finalAt: Instant | null
	readonly refundedAt: Instant | null
	readonly orderNumber: string
	readonly productName: Text
	readonly variantLabel: Text
	/** which piece of the order */
	readonly unitPosition: number
	readonly lotCode: string
	readonly batchCode: string
	readonly workDate: CalendarDate
	readonly cohort: { readonly slug: string; readonly name: Text }
	readonly weight: number
	readonly weightTotal: number
	/** the whole contribution sheet of the batch, in its order */
	readonly sheet: readonly Contribution[]
	/** from the price to the makers' part, by the rule frozen on the piece */
	readonly path: WaterfallPath
	readonly rule: RuleVersion
}

export interface MakerStatement extends MakerSavings {
	readonly withdrawnSen: Sen
	readonly credits: readonly ExplainedCredit[]
	readonly next: string | null
	readonly withdrawals: readonly Selectable<SavingsSchema['withdrawals']>[]
}

/** What one maker has now. Refuses `people.no_such_maker`. */
export async function balanceOfMaker(db: Reader, makerCode: string): Promise<MakerSavings> {
	const maker = await getMaker(db, makerCode)
	return {
		makerId: maker.id,
		makerCode: maker.code,
		pendingSen: naturalOf(await balanceOfAccount(db, pendingSavingsCode(maker.code))),
		heldSen: naturalOf(await balanceOfAccount(db, heldPremiCode(maker.code))),
		finalSen: naturalOf(await balanceOfAccount(db, finalSavingsCode(maker.code))),
	}
}

/**
 * One maker's savings with every credit explained: order, unit, lot, batch, contribution and the
 * version of the rule. Refuses `people.no_such_maker`. `before` is the cursor of a following page.
 */
export async function makerSavings(
	db: Reader,
	makerCode: string,
	before: string | null,
): Promise<MakerStatement> {
	const balance = await balanceOfMaker(db, makerCode)
	const { shares, next } = await listMakerShares(db, balance.makerId, before)
	return {
		...balance,
		withdrawnSen: await sumWithdrawals(db, balance.makerId),
		credits: await explain(db, shares),
		next,
		withdrawals: await selectWithdrawals(db, balance.makerId),
	}
}

export interface PublicFigures {
	/** all that was ever credited to makers for what was sold, and not taken back */
	readonly creditedSen: Sen
	readonly unitsSold: number
	/** how many people have savings from a sale */
	readonly makers: number
	/** how many people the programmes have trained; null under five */
	readonly trained: number | null
}

/** What the shop's front page tells of the books: sums alone, never typed in. */
export async function publicFigures(db: Reader): Promise<PublicFigures> {
	const { owedSen, holders } = await owedToHolders(db, 'maker', savingsGroups.held)
	return {
		creditedSen: subtract(add(owedSen, await sumWithdrawals(db, null)), await sumAdjusted(db)),
		unitsSold: await countUnitsSold(db),
		makers: holders,
		trained: await countTrainedMakers(db),
	}
}

async function explain(db: Reader, shares: readonly MakerShare[]): Promise<ExplainedCredit[]> {
	const rules = await ruleVersionsById(db, distinct(shares.map((s) => s.share_rule_version_id)))
	const lots = await lotsById(db, distinct(shares.map((share) => share.lot_id)))
	const batchIds = distinct([...lots.values()].map((lot) => lot.batchId))
	const origins = await originOfBatches(db, batchIds)
	const sheets = await contributionsOf(db, batchIds)
	return shares.map((share) => {
		const rule = rules.get(share.share_rule_version_id)
		const lot = lots.get(share.lot_id)
		const origin = lot && origins.get(lot.batchId)
		invariant(rule && lot && origin && share.paid_at, `share ${share.share_id} is complete`)
		const sheet = sheets.get(lot.batchId) ?? []
		const path = tracePrice(share.price_sen, share.material_cost_sen, rule.terms)
		return {
			shareId: share.share_id,
			amountSen: share.amount_sen,
			state: stateOf(share, sheet),
			paidAt: share.paid_at,
			complaintUntil: share.complaint_until,
			finalAt: share.savings_final_at,
			refundedAt: share.taken_back_at,
			orderNumber: share.number,
			productName: { id: share.product_name_id, en: share.product_name_en },
			variantLabel: { id: share.variant_label_id, en: share.variant_label_en },
			unitPosition: share.unit_position,
			lotCode: lot.code,
			batchCode: origin.batchCode,
			workDate: origin.workDate,
			cohort: origin.cohort,
			weight: share.weight ?? 0,
			weightTotal: share.weight_total ?? 0,
			sheet,
			path,
			rule,
		}
	})
}

function stateOf(share: MakerShare, sheet: readonly Contribution[]): CreditState {
	const { taken_back_at: backAt, savings_final_at: finalAt } = share
	const isTakenBack = backAt !== null && (finalAt === null || finalAt > backAt)
	if (share.party === 'held' && !isTakenBack) {
		const earning = sheet.find(({ makerId }) => makerId === share.maker_id)?.earning
		if (earning !== 'premi') return earning === 'extra-food' ? 'extra-food' : 'held'
	}
	if (backAt === null) return finalAt === null ? 'pending' : 'final'
	return finalAt !== null && finalAt <= backAt ? 'kept' : 'taken-back'
}

function naturalOf(account: AccountBalance | undefined): Sen {
	return account?.naturalSen ?? ZERO
}

function distinct(ids: readonly string[]): string[] {
	return [...new Set(ids)]
}
