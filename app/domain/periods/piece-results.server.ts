import {
	controlOf,
	isSavingsGroup,
	materialFund,
	pnbpPayable,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import { detailsMoved } from '#app/domain/ledger/days/details-moved.server.ts'
import {
	piecesOfShares,
	type SharedPiece,
} from '#app/domain/orders/lot-sales/pieces-of-shares.server.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import { originOfBatches } from '#app/domain/workshop/batches.server.ts'
import type { BatchOrigin } from '#app/domain/workshop/cohort.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { add, negate, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type Result, type ResultPart, type ResultSums, resultFrom } from './result-parts.ts'

/** What some days did with the price of one piece, and where that piece came from. */
export interface PieceResult extends Result {
	readonly unitId: string
	readonly orderNumber: string
	/** null for a piece of no batch */
	readonly origin: BatchOrigin | null
}

const NOTHING: ResultSums = {
	makers: ZERO,
	pnbp: ZERO,
	partner: ZERO,
	capital: ZERO,
	material: ZERO,
	others: ZERO,
}

/**
 * Every journal line of these days that is explained by a share of a piece, summed by the piece: so
 * that any sum of them is the ledger's own. By order, and within one by the piece.
 */
export async function pieceResults(
	db: Reader,
	days: { from: CalendarDate; to: CalendarDate },
): Promise<PieceResult[]> {
	const moved = await detailsMoved(db, days)
	const pieceOf = await piecesOfShares(db, [...new Set(moved.map(({ detailId }) => detailId))])
	const sums = new Map<string, { piece: SharedPiece; parts: ResultSums }>()
	for (const { detailId, accountCode, amountSen } of moved) {
		const piece = pieceOf.get(detailId)
		if (!piece) continue
		const { parts } = sums.get(piece.unitId) ?? { parts: NOTHING }
		const part = partOf(accountCode)
		const grown = { ...parts, [part]: add(parts[part], negate(amountSen)) }
		sums.set(piece.unitId, { piece, parts: grown })
	}
	const found = [...sums.values()]
	const originOf = await originsOfLots(db, [...new Set(found.map(({ piece }) => piece.lotId))])
	const results = found.map(({ piece: { unitId, orderNumber, lotId }, parts }) => {
		const origin = originOf.get(lotId) ?? null
		return { unitId, orderNumber, origin, ...resultFrom(parts) }
	})
	return results.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ orderNumber, unitId }: PieceResult) => `${orderNumber} ${unitId}`

async function originsOfLots(db: Reader, lotIds: readonly string[]) {
	const lots = await lotsById(db, lotIds)
	const batchIds = [...new Set([...lots.values()].map(({ batchId }) => batchId))]
	const origins = await originOfBatches(db, batchIds)
	return new Map([...lots].map(([lotId, { batchId }]) => [lotId, origins.get(batchId)]))
}

function partOf(accountCode: string): ResultPart {
	const group = controlOf(accountCode)?.code
	if (group !== undefined) return isSavingsGroup(group) ? 'makers' : 'partner'
	if (accountCode === pnbpPayable.code) return 'pnbp'
	if (accountCode === workingCapital.code) return 'capital'
	return accountCode === materialFund.code ? 'material' : 'others'
}
