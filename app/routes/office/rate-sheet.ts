import { writeRateSheet } from '#app/domain/shipping/rate-sheet.ts'
import { listSheetRows } from '#app/domain/shipping/rate-versions.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'

/** What counts today as a sheet, to be changed and taken back. */
export const loader = reads(surfaces.office.access, async ({ services: { db, clock } }) => {
	const today = dateInMagetan(clock.now())
	return new Response(writeRateSheet(await listSheetRows(db, today)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="ongkir-${today}.csv"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	})
})
