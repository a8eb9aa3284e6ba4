import type { Craft } from '#app/domain/catalogue/product.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectProgrammes } from './store.server.ts'

/** A programme as those who work with it see it. */
export interface ProgrammeRecord {
	readonly id: string
	readonly code: string
	readonly name: Text
	readonly craft: Craft
	readonly partner: { readonly code: string; readonly name: string } | null
	readonly closedOn: CalendarDate | null
	readonly cohorts: number
}

/** Every programme by its code; of one partner, or of all. There are a handful. */
export async function listProgrammes(
	db: Reader,
	partnerCode: string | null = null,
): Promise<ProgrammeRecord[]> {
	const rows = await selectProgrammes(db)
		.$if(partnerCode !== null, (q) => q.where('partners.code', '=', partnerCode ?? ''))
		.execute()
	return rows.map((row) => ({
		id: row.id,
		code: row.code,
		name: { id: row.name_id, en: row.name_en },
		craft: row.craft,
		partner:
			row.partner_code !== null && row.partner_name !== null
				? { code: row.partner_code, name: row.partner_name }
				: null,
		closedOn: row.closed_on,
		cohorts: Number(row.cohorts ?? 0),
	}))
}
