import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { noSuchProgramme } from './errors.ts'
import { selectProgrammeByCode } from './store.server.ts'

export interface Programme {
	readonly id: string
	readonly code: string
	readonly name: Text
	readonly partnerId: string | null
}

/** One programme by code. Refuses `workshop.no_such_programme`. */
export async function getProgramme(db: Reader, code: string): Promise<Programme> {
	const row = await selectProgrammeByCode(db, code)
	if (!row) throw noSuchProgramme(code)
	return {
		id: row.id,
		code: row.code,
		name: { id: row.name_id, en: row.name_en },
		partnerId: row.partner_id,
	}
}
