import { makerCodeOfAccount } from '#app/domain/bookkeeping/chart.ts'
import { getEntry } from '#app/domain/ledger/entries.server.ts'
import { noSuchEntry } from '#app/domain/ledger/errors.ts'
import { sharesOfOrder } from '#app/domain/orders/unit-shares.server.ts'
import type { Services } from '#app/services.server.ts'
import { nameSources } from './name-sources.server.ts'

/** What a line of a sale or its reversal stands for: a share of one piece. */
interface LineShare {
	readonly position: number
	readonly lotCode: string
	readonly makerCode: string | null
	readonly weight: number | null
	readonly weightTotal: number | null
}

/**
 * An entry with what explains each of its lines: the piece, its lot, and for a maker's line the
 * contribution. Refuses `ledger.no_such_entry`.
 */
export async function readEntry(db: Services['db'], number: number) {
	if (!Number.isSafeInteger(number)) throw noSuchEntry(0)
	const entry = await getEntry(db, number)
	const shares = new Map<string, LineShare>()
	if (entry.source.kind === 'order') {
		for (const { position, lotCode, shares: parts } of await sharesOfOrder(db, entry.source.id)) {
			for (const { shareId, makerCode, weight, weightTotal } of parts) {
				shares.set(shareId, { position, lotCode, makerCode, weight, weightTotal })
			}
		}
	}
	const [named] = await nameSources(db, [entry])
	return {
		...entry,
		source: named?.source ?? null,
		lines: entry.lines.map((line, index) => ({
			...line,
			position: index + 1,
			makerCode: makerCodeOfAccount(line.accountCode),
			share: shares.get(line.detailId ?? '') ?? null,
		})),
	}
}
