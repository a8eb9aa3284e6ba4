import { listRuleVersions, ruleVersionsById } from '#app/domain/shares/rule-versions.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { contributionsOf } from '#app/domain/workshop/batches.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { add, type Bps, type Sen, sen, WHOLE_BPS, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { sumFinalCredits, sumFinalCreditsAt } from './store.server.ts'

/** Credits that are final, of one version that locks a part of them. */
export interface LockingCredits {
	readonly usableBps: Bps
	readonly sumSen: Sen
}

/**
 * What a maker was credited for good under each version that locks a part of it; nothing for
 * versions that lock nothing. What was held when it was sold counts once it is settled as premi.
 * With `since` and `until`, of what had become final after and before these moments.
 */
export async function lockingCreditsOf(
	db: Reader,
	makerId: string,
	wanted: { since?: Instant | null; until?: Instant | undefined } = {},
): Promise<LockingCredits[]> {
	const rows = await sumFinalCredits(db, makerId, wanted)
	const versions = await ruleVersionsById(db, [
		...new Set(rows.map((row) => row.share_rule_version_id)),
	])
	const ratioOf = (versionId: string) => versions.get(versionId)?.terms.usableBps ?? WHOLE_BPS
	const locking = rows.filter((row) => ratioOf(row.share_rule_version_id) < WHOLE_BPS)
	const isPremi = await settledAsPremi(db, locking)
	const credited = locking.filter((row) => row.party === 'maker' || isPremi(row.lot_id, makerId))
	const byVersion = Map.groupBy(credited, (row) => row.share_rule_version_id)
	return [...byVersion].map(([versionId, own]) => ({
		usableBps: ratioOf(versionId) as Bps,
		sumSen: own.reduce((sum, row) => add(sum, row.sum), ZERO),
	}))
}

/**
 * What a maker was credited for good of orders paid from a moment on. What was held when it was
 * sold counts once it is settled as premi.
 */
export async function creditedOfOrdersSince(
	db: Reader,
	makerId: string,
	paidSince: Instant,
): Promise<Sen> {
	const rows = await sumFinalCredits(db, makerId, { paidSince })
	const isPremi = await settledAsPremi(db, rows)
	const credited = rows.filter((row) => row.party === 'maker' || isPremi(row.lot_id, makerId))
	return add(...credited.map((row) => row.sum))
}

/** Credits of one maker under one version that locks a part of them, as they grew. */
export interface LockingCreditsAt {
	readonly makerId: string
	readonly usableBps: Bps
	/** what had become final before each of the moments */
	readonly sumsSen: readonly Sen[]
}

/**
 * What every maker was credited for good under each version that locks a part of it, at some
 * moments: a bounded number of questions, and one alone where no version locks anything.
 */
export async function lockingCreditsAt(
	db: Reader,
	moments: readonly Instant[],
): Promise<LockingCreditsAt[]> {
	const versions = await listRuleVersions(db)
	const locking = versions.filter(({ terms }) => terms.usableBps < WHOLE_BPS)
	const ids = locking.map(({ versionId }) => versionId)
	const rows = ids.length === 0 ? [] : await sumFinalCreditsAt(db, ids, moments)
	const isPremi = await settledAsPremi(db, rows)
	const credited = rows.filter(
		(row) => row.party === 'maker' || isPremi(row.lot_id, row.maker_id ?? ''),
	)
	const groups = Map.groupBy(credited, (row) => `${row.maker_id} ${row.share_rule_version_id}`)
	return [...groups.values()].map((own) => ({
		makerId: own[0]?.maker_id ?? '',
		usableBps: locking.find(({ versionId }) => versionId === own[0]?.share_rule_version_id)?.terms
			.usableBps as Bps,
		sumsSen: moments.map((_, index) =>
			add(...own.map((row) => sen(Number(row[`at_${index}`] ?? 0)))),
		),
	}))
}

async function settledAsPremi(
	db: Reader,
	rows: readonly { readonly lot_id: string; readonly party: string }[],
): Promise<(lotId: string, makerId: string) => boolean> {
	const held = [...new Set(rows.flatMap((row) => (row.party === 'held' ? row.lot_id : [])))]
	const lots = await lotsById(db, held)
	const batchIds = [...new Set([...lots.values()].map(({ batchId }) => batchId))]
	const sheets = await contributionsOf(db, batchIds)
	return (lotId, makerId) => {
		const sheet = sheets.get(lots.get(lotId)?.batchId ?? '') ?? []
		return sheet.find((line) => line.makerId === makerId)?.earning === 'premi'
	}
}
