import { parcelsOf } from '#app/domain/documents/parcels.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { readChosenPieces } from './chosen-pieces.server.ts'
import { printParcels } from './print-parcels.server.ts'

/**
 * Packing slip, gate-out note and address label of what is left of an order: of chosen pieces of it
 * (`?isi=…&banyak-…=…`), or of a parcel that has left (`?paket=2`).
 */
export const loader = reads(surfaces.office.access, (ctx) =>
	printParcels(ctx, () => {
		const { searchParams } = ctx.url
		const paket = Number(searchParams.get('paket') ?? '')
		return parcelsOf(ctx.services.db, ctx.params.number ?? '', {
			position: paket > 0 ? paket : undefined,
			unitIds: readChosenPieces(searchParams),
		})
	}),
)
