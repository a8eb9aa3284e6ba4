import { listParcels } from '#app/domain/documents/parcels.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { printParcels } from './print-parcels.server.ts'

/** The same papers for all orders that were ticked: `?nomor=BK-…&nomor=BK-…`. */
export const loader = reads(surfaces.office.access, (ctx) =>
	printParcels(ctx, () => listParcels(ctx.services.db, ctx.url.searchParams.getAll('nomor'))),
)
