import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { originOfBatches, weightsOfSheets } from '#app/domain/workshop/batches.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { noRuleInForce } from './errors.ts'
import { parseRuleTerms, type RuleTerms } from './rule.ts'
import { selectVersions } from './store.server.ts'
import { computeWaterfall, extraFoodOf, type Waterfall } from './waterfall.ts'

export interface RuleVersion {
	readonly versionId: string
	readonly code: string
	readonly name: Text
	readonly programmeId: string
	readonly version: number
	readonly effectiveFrom: CalendarDate
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
 * For each lot the version of its programme's rule that is in force on a day: the latest that has
 * begun. Refuses `shares.no_rule_in_force` for a programme without one.
 */
export async function rulesInForce(
	db: Reader,
	lotIds: readonly string[],
	on: CalendarDate,
): Promise<Map<string, LotRule>> {
	const lots = await lotsById(db, lotIds)
	const origins = await originOfBatches(db, [...new Set([...lots.values()].map((l) => l.batchId))])
	const programmes = [...origins.values()].map((origin) => origin.programme)
	const latest = await rulesOfProgrammes(db, programmes, on)
	const rules = new Map<string, LotRule>()
	for (const [lotId, lot] of lots) {
		const origin = origins.get(lot.batchId)
		const rule = origin && latest.get(origin.programme.id)
		invariant(rule, `batch ${lot.batchId} has a cohort`)
		rules.set(lotId, { rule, partnerId: origin.partner?.id ?? null })
	}
	return rules
}

interface Programme {
	readonly id: string
	readonly code: string
}

async function rulesOfProgrammes(
	db: Reader,
	programmes: readonly Programme[],
	on: CalendarDate,
): Promise<Map<string, RuleVersion>> {
	const ids = [...new Set(programmes.map(({ id }) => id))]
	if (ids.length === 0) return new Map()
	const begun = await selectVersions(db)
		.where('rule.programme_id', 'in', ids)
		.where('version.effective_from', '<=', on)
		.execute()
	return new Map(
		programmes.map(({ id, code }) => {
			const latest = begun.find((row) => row.programme_id === id)
			if (!latest) throw noRuleInForce(code)
			return [id, toRuleVersion(latest)]
		}),
	)
}

/** A price on show, for a piece of a lot, with what decides how it is shared. */
export interface PricedLot {
	readonly lotId: string
	readonly batchId: string
	readonly unitCostSen: Sen
	readonly programme: Programme
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
	const rules = await rulesOfProgrammes(db, programmes, on)
	const lines = await weightsOfSheets(
		db,
		pieces.map(({ batchId }) => batchId),
	)
	return new Map(
		pieces.map(({ lotId, batchId, unitCostSen, programme, priceSen }) => {
			const rule = rules.get(programme.id)
			invariant(rule, 'a programme has a rule, or was refused')
			const waterfall = computeWaterfall(priceSen, unitCostSen, rule.terms)
			const extraFoodSen = extraFoodOf(waterfall.makersSen, lines.get(batchId) ?? [])
			return [lotId, { priceSen, waterfall, extraFoodSen, rule }]
		}),
	)
}

/**
 * The same for a piece that somebody thinks of: at a price, of a material cost, in a programme.
 * What would buy extra food is not known before there is a sheet. Refuses
 * `shares.no_rule_in_force`.
 */
export async function waterfallAsPlanned(
	db: Reader,
	plan: Pick<PricedLot, 'programme' | 'priceSen' | 'unitCostSen'>,
	on: CalendarDate,
): Promise<ShownWaterfall> {
	const { programme, priceSen, unitCostSen } = plan
	const rule = (await rulesOfProgrammes(db, [programme], on)).get(programme.id)
	invariant(rule, 'a programme has a rule, or was refused')
	const waterfall = computeWaterfall(priceSen, unitCostSen, rule.terms)
	return { priceSen, waterfall, extraFoodSen: ZERO, rule }
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number]

function toRuleVersion(row: VersionRow): RuleVersion {
	return {
		versionId: row.id,
		code: row.code,
		name: { id: row.name_id, en: row.name_en },
		programmeId: row.programme_id,
		version: row.version,
		effectiveFrom: row.effective_from,
		terms: parseRuleTerms(row.document),
		legalBasis: row.legal_basis,
		isExample: row.is_example === 1,
		proposedBy: row.proposed_by,
		approvedBy: row.approved_by,
		approvedAt: row.approved_at,
	}
}
