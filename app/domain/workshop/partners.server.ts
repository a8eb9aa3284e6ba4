import type { Reader } from '#db/client.ts'
import { selectPartnersByIds } from './store.server.ts'

/** Code and name of these partners, by id. */
export async function partnersById(
	db: Reader,
	ids: readonly string[],
): Promise<Map<string, { code: string; name: string }>> {
	const rows = ids.length === 0 ? [] : await selectPartnersByIds(db, ids)
	return new Map(rows.map((row) => [row.id, { code: row.code, name: row.name }]))
}
