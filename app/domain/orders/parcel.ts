import { z } from 'zod'

/** What staff type when a parcel leaves: the courier and its tracking number (*resi*). */
export const sendOrderSchema = z.object({
	courier: z.string().trim().min(2).max(40),
	trackingNumber: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[A-Z0-9-]{5,40}$/),
})

export type TypedParcel = z.output<typeof sendOrderSchema>

/** The same where one parcel is looked at: it may travel together with another one. */
export const sendParcelSchema = sendOrderSchema.extend({
	isShared: z
		.literal('ya')
		.optional()
		.transform((ticked) => ticked === 'ya'),
})

/** How a parcel travels; `isShared`: under the resi of another one, as somebody has confirmed. */
export interface ParcelWay extends TypedParcel {
	readonly isShared?: boolean
}
