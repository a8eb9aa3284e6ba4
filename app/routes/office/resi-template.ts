import { ordersForCourier } from '#app/domain/orders/bulk/orders-by-number.server.ts'
import { writeResiSheet } from '#app/domain/orders/bulk/resi-sheet.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'

/** The orders whose parcels wait for a courier, as a sheet to be filled in. */
export const loader = reads(surfaces.office.access, async ({ services: { db, clock } }) => {
	const today = dateInMagetan(clock.now())
	return new Response(writeResiSheet(await ordersForCourier(db)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="resi-${today}.csv"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	})
})
