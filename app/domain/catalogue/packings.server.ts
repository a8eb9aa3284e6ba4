import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import type { Packing } from './packing.ts'
import { packingOf } from './products.server.ts'
import { selectPackingsBefore } from './store.server.ts'

const PAGE = 50

/** A variant as those see it who pack it. */
export interface PackingRow extends Packing {
	readonly sku: string
	readonly productName: Text
	readonly label: Text
}

/**
 * What the pieces of every variant weigh and measure, the newest first, 50 at a time: of all, or of
 * those that nobody has measured. `cursor` is the `nextCursor` of the page before.
 */
export async function listPackings(
	db: Reader,
	page: { cursor: string | null; unmeasuredOnly?: boolean },
): Promise<{ packings: PackingRow[]; nextCursor: string | null }> {
	const { cursor, unmeasuredOnly = false } = page
	const rows = await selectPackingsBefore(db, { before: cursor, unmeasuredOnly, limit: PAGE + 1 })
	const packings = rows.slice(0, PAGE).map((row) => ({
		sku: row.sku,
		productName: { id: row.name_id, en: row.name_en },
		label: { id: row.label_id, en: row.label_en },
		...packingOf(row),
	}))
	return { packings, nextCursor: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null }
}
