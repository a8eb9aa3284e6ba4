import { z } from 'zod'
import { readOrderNumber } from '#app/domain/orders/order.ts'
import { sendOrderSchema } from '#app/domain/orders/parcel.ts'
import type { OrderJobKind, OrderJobOutcome } from '#db/schema/orders.ts'

export type { OrderJobKind, OrderJobOutcome }

/** More at once nobody ticks, and a page of them can still be read. */
export const MOST_ROWS = 500

const numberSchema = z.string().transform((typed, context) => {
	const number = readOrderNumber(typed)
	if (number) return number
	context.addIssue({ code: 'custom', message: 'number' })
	return z.NEVER
})

/** One order of a job: to be packed, or to be sent with its courier and resi, or handed over. */
export const jobRowSchema = z.object({
	number: numberSchema,
	parcel: sendOrderSchema.nullable(),
})

export type JobRow = z.output<typeof jobRowSchema>

/** How far a job has come. */
export interface JobProgress {
	readonly total: number
	readonly settled: number
	readonly done: number
	readonly same: number
	readonly refused: number
	readonly failed: number
}
