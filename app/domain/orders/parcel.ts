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
