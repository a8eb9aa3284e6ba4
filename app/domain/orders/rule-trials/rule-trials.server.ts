import { productsOfVariants } from '#app/domain/catalogue/products.server.ts'
import type { RuleTerms } from '#app/domain/shares/rule.ts'
import { type RuleVersion, ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { closenessOf, isWithin, type RuleScope } from '#app/domain/shares/scope.ts'
import { computeWaterfall, splitUnit, type Waterfall } from '#app/domain/shares/waterfall.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { contributionsOf, originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin, Contribution } from '#app/domain/workshop/cohort.ts'
import { type CalendarDate, nextDate, startOfDate } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import type { PartyName } from '#db/schema/orders.ts'
import { countUnitsAlike, type SoldIn, selectLotsSold, sumSharesOf } from './store.server.ts'
import { type RuleTrial, TrialSums } from './trial-sums.ts'

/** A rule that is not in force, and the past sales it is tried on. */
export interface TriedRule {
	readonly terms: RuleTerms
	readonly scope: RuleScope
	/** both days are part of it */
	readonly from: CalendarDate
	readonly until: CalendarDate
}

/** So many lots are read at a time: memory stays the same however long the period is. */
const LOTS_AT_A_TIME = 100

/**
 * Shares all that was sold in a period and not given back once more, by a rule that is not in
 * force, and sets it beside what was really shared. Only pieces the rule would have been for: those
 * within its scope that no closer rule was for. Pieces that are alike are reckoned once.
 */
export async function trialOfRule(db: Reader, tried: TriedRule): Promise<RuleTrial> {
	const period = { from: startOfDate(tried.from), until: startOfDate(nextDate(tried.until)) }
	const sums = new TrialSums()
	let lotIds: string[] = []
	do {
		lotIds = await selectLotsSold(db, period, lotIds.at(-1) ?? '', LOTS_AT_A_TIME)
		if (lotIds.length > 0) await addLots(db, tried, period, lotIds, sums)
		// SQLite answers without ever waiting: others have their turn in between.
		await new Promise((resolve) => setImmediate(resolve))
	} while (lotIds.length === LOTS_AT_A_TIME)
	return sums.result()
}

/** A lot that the rule would have been for. */
interface TriedLot {
	readonly origin: BatchOrigin
	readonly sheet: readonly Contribution[]
}

async function addLots(
	db: Reader,
	tried: TriedRule,
	period: SoldIn,
	lotIds: readonly string[],
	sums: TrialSums,
): Promise<void> {
	const lots = await lotsWithin(db, tried.scope, lotIds)
	const own = [...lots.keys()]
	if (own.length === 0) return
	const groups = await countUnitsAlike(db, period, own)
	const versionIds = [...new Set(groups.map((group) => group.share_rule_version_id))]
	const versions = await ruleVersionsById(db, versionIds)
	const isTried = (versionId: string) => isNoCloser(versions.get(versionId), tried.scope)
	for (const group of groups) {
		const lot = lots.get(group.lot_id)
		if (!lot || !isTried(group.share_rule_version_id)) continue
		const waterfall = computeWaterfall(group.price_sen, group.material_cost_sen, tried.terms)
		sums.addTried(lot.origin.cohort, Number(group.units), waterfall)
		addMakers(sums, lot, { ...group, units: Number(group.units) }, tried.terms)
	}
	for (const row of await sumSharesOf(db, period, own)) {
		const lot = lots.get(row.lot_id)
		if (!lot || !isTried(row.share_rule_version_id)) continue
		sums.addActual(lot.origin.cohort, PARTS[row.party], row.sum)
		if (row.maker_id !== null) sums.addMaker(row.maker_id, -row.sum)
	}
}

/** These lots with their sheets, as far as their pieces are within a scope. */
async function lotsWithin(
	db: Reader,
	scope: RuleScope,
	lotIds: readonly string[],
): Promise<Map<string, TriedLot>> {
	const lots = await lotsById(db, lotIds)
	const batchIds = [...new Set([...lots.values()].map(({ batchId }) => batchId))]
	const origins = await originOfBatches(db, batchIds)
	const sheets = await contributionsOf(db, batchIds)
	const variantIds = [...new Set([...lots.values()].map(({ variantId }) => variantId))]
	const products = await productsOfVariants(db, variantIds)
	return new Map(
		[...lots].flatMap(([lotId, { batchId, variantId }]): [string, TriedLot][] => {
			const origin = origins.get(batchId)
			invariant(origin, `batch ${batchId} has a cohort`)
			const { programme, cohort } = origin
			const productId = products.get(variantId) ?? null
			const piece = { programmeId: programme.id, cohortId: cohort.id, productId }
			return isWithin(piece, scope) ? [[lotId, { origin, sheet: sheets.get(batchId) ?? [] }]] : []
		}),
	)
}

/** A closer rule that was in force would have stayed. */
function isNoCloser(version: RuleVersion | undefined, scope: RuleScope): boolean {
	invariant(version, 'the rule of a piece that was sold is kept')
	return closenessOf(version) <= closenessOf(scope)
}

interface Alike {
	readonly price_sen: Parameters<typeof computeWaterfall>[0]
	readonly material_cost_sen: Parameters<typeof computeWaterfall>[1]
	readonly units: number
}

/** What each person on the sheet would have been credited, or had held. */
function addMakers(sums: TrialSums, { origin, sheet }: TriedLot, alike: Alike, terms: RuleTerms) {
	const shares = splitUnit({
		priceSen: alike.price_sen,
		materialCostSen: alike.material_cost_sen,
		terms,
		partnerId: origin.partner?.id ?? null,
		contributions: sheet,
	})
	for (const share of shares) {
		if ('makerId' in share) sums.addMaker(share.makerId, share.amountSen * alike.units)
	}
}

const PARTS: Readonly<Record<PartyName, keyof Waterfall>> = {
	maker: 'makersSen',
	held: 'makersSen',
	'extra-food': 'makersSen',
	pnbp: 'pnbpSen',
	partner: 'partnerSen',
	capital: 'capitalSen',
	material: 'materialSen',
	costs: 'costsSen',
}
