import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { printParcels } from './print-parcels.server.ts'

/** Packing slip, gate-out note and address label of one order. */
export const loader = reads(surfaces.office.access, (ctx) =>
	printParcels(ctx, [ctx.params.number ?? '']),
)
