import { productsOfVariants } from '#app/domain/catalogue/products.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { originOfBatches, weightsOfSheets } from '#app/domain/workshop/batches.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { noRuleInForce } from './errors.ts'
import type { RuleTerms } from './rule.ts'
import { parseDocument } from './rule-document.ts'
import { type DatedVersion, type PieceScope, type RuleScope, versionInForce } from './scope.ts'
import { selectVersions } from './store.server.ts'
import { computeWaterfall, extraFoodOf, type Waterfall } from './waterfall.ts'

export interface RuleVersion extends RuleScope {
	readonly versionId: string
	/** of which it came; the papers it rests on hang there */
	readonly draftId: string
	readonly code: string
	readonly name: Text
	readonly version: number
	readonly effectiveFrom: CalendarDate
	/** its last day; null: until another one begins */
	readonly effectiveUntil: CalendarDate | null
	readonly terms: RuleTerms
	readonly legalBasis: string
	readonly isExample: boolean
	readonly proposedBy: string
	readonly approvedBy: string
	readonly approvedAt: Instant
}

/** The rule that holds for the pieces of a lot, with the partner who shares in it. */
export interface LotRule {
	readonly rule: RuleVersion
	readonly partnerId: string | null
}

/** Every version of every rule, the newest of each rule first. */
export async function listRuleVersions(db: Reader): Promise<RuleVersion[]> {
	return (await selectVersions(db).execute()).map(toRuleVersion)
}

/** Versions by id, as they are frozen on units. */
export async function ruleVersionsById(
	db: Reader,
	versionIds: readonly string[],
): Promise<Map<string, RuleVersion>> {
	if (versionIds.length === 0) return new Map()
	const rows = await selectVersions(db).where('version.id', 'in', versionIds).execute()
	return new Map(rows.map((row) => [row.id, toRuleVersion(row)]))
}

/**
 * For each lot the version that is in force on a day for its product, its cohort or its programme,
 * the closest first (`versionInForce`). Refuses `shares.no_rule_in_force` for a programme without
 * one.
 */
export async function rulesInForce(
	db: Reader,
	lotIds: readonly string[],
	on: CalendarDate,
): Promise<Map<string, LotRule>> {
	const lots = await lotsById(db, lotIds)
	const origins = await originOfBatches(db, [...new Set([...lots.values()].map((l) => l.batchId))])
	const programmes = [...origins.values()].map((origin) => origin.programme)
	const begun = await versionsOfProgrammes(db, programmes, on)
	// Most houses have no rule for a single product; then nobody asks which product it is.
	const isAsked = begun.some(({ productId }) => productId !== null)
	const variantIds = [...new Set([...lots.values()].map(({ variantId }) => variantId))]
	const products = isAsked ? await productsOfVariants(db, variantIds) : new Map<string, string>()
	const rules = new Map<string, LotRule>()
	for (const [lotId, lot] of lots) {
		const origin = origins.get(lot.batchId)
		invariant(origin, `batch ${lot.batchId} has a cohort`)
		const productId = products.get(lot.variantId) ?? null
		const rule = requireInForce(begun, { ...origin, productId }, on)
		rules.set(lotId, { rule, partnerId: origin.partner?.id ?? null })
	}
	return rules
}

interface Programme {
	readonly id: string
	readonly code: string
}

/** Where a piece comes from. */
export interface PieceOfRule {
	readonly programme: Programme
	/** null where nobody has said yet which cohort makes it */
	readonly cohort: { readonly id: string } | null
	readonly productId: string | null
}

/** A version whose document is read only if it is the one in force. */
interface Candidate extends DatedVersion {
	readonly row: VersionRow
}

/** Every version for these programmes, whatever its scope, that has begun by a day. */
async function versionsOfProgrammes(
	db: Reader,
	programmes: readonly Programme[],
	on: CalendarDate,
): Promise<Candidate[]> {
	const ids = [...new Set(programmes.map(({ id }) => id))]
	if (ids.length === 0) return []
	const begun = await selectVersions(db)
		.where('rule.programme_id', 'in', ids)
		.where('version.effective_from', '<=', on)
		.execute()
	return begun.map((row) => ({
		programmeId: row.programme_id,
		cohortId: row.cohort_id,
		productId: row.product_id,
		effectiveFrom: row.effective_from,
		effectiveUntil: row.effective_until,
		row,
	}))
}

function requireInForce(
	versions: readonly Candidate[],
	{ programme, cohort, productId }: PieceOfRule,
	on: CalendarDate,
): RuleVersion {
	const piece: PieceScope = { programmeId: programme.id, cohortId: cohort?.id ?? null, productId }
	const version = versionInForce(versions, piece, on)
	if (!version) throw noRuleInForce(programme.code)
	return toRuleVersion(version.row)
}

/** A price on show, for a piece of a lot, with what decides how it is shared. */
export interface PricedLot extends PieceOfRule {
	readonly lotId: string
	readonly batchId: string
	readonly unitCostSen: Sen
	readonly priceSen: Sen
}

export interface ShownWaterfall {
	readonly priceSen: Sen
	readonly waterfall: Waterfall
	/** of the makers' part, what buys extra food for those who are owed no premi */
	readonly extraFoodSen: Sen
	readonly rule: RuleVersion
}

/**
 * "Ke mana uang Anda": what each party would get of one piece of each lot, sold on a day. Refuses
 * `shares.no_rule_in_force`.
 */
export async function waterfallsOf(
	db: Reader,
	pieces: readonly PricedLot[],
	on: CalendarDate,
): Promise<Map<string, ShownWaterfall>> {
	const programmes = pieces.map((piece) => piece.programme)
	const begun = await versionsOfProgrammes(db, programmes, on)
	const lines = await weightsOfSheets(
		db,
		pieces.map(({ batchId }) => batchId),
	)
	return new Map(
		pieces.map((piece) => {
			const { lotId, batchId, unitCostSen, priceSen } = piece
			const rule = requireInForce(begun, piece, on)
			const waterfall = computeWaterfall(priceSen, unitCostSen, rule.terms)
			const sheet = lines.get(batchId) ?? []
			const extraFoodSen = extraFoodOf(waterfall.makersSen, sheet, rule.terms.inner)
			return [lotId, { priceSen, waterfall, extraFoodSen, rule }]
		}),
	)
}

/** A piece that somebody thinks of. */
export type PlannedPiece = PieceOfRule & Pick<PricedLot, 'priceSen' | 'unitCostSen'>

/**
 * The same for a piece that somebody thinks of: at a price, of a material cost, in a programme.
 * What would buy extra food is not known before there is a sheet. Refuses
 * `shares.no_rule_in_force`.
 */
export async function waterfallAsPlanned(
	db: Reader,
	plan: PlannedPiece,
	on: CalendarDate,
): Promise<ShownWaterfall> {
	const { priceSen, unitCostSen } = plan
	const rule = requireInForce(await versionsOfProgrammes(db, [plan.programme], on), plan, on)
	const waterfall = computeWaterfall(priceSen, unitCostSen, rule.terms)
	return { priceSen, waterfall, extraFoodSen: ZERO, rule }
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

function toRuleVersion(row: VersionRow): RuleVersion {
	return {
		versionId: row.id,
		code: row.code,
		name: { id: row.name_id, en: row.name_en },
		draftId: row.draft_id,
		programmeId: row.programme_id,
		cohortId: row.cohort_id,
		productId: row.product_id,
		version: row.version,
		effectiveFrom: row.effective_from,
		effectiveUntil: row.effective_until,
		terms: parseDocument(row.document),
		legalBasis: row.legal_basis,
		isExample: row.is_example === 1,
		proposedBy: row.proposed_by,
		approvedBy: row.approved_by,
		approvedAt: row.approved_at,
	}
}
