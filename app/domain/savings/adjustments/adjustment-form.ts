import { z } from 'zod'
import { adjustmentKinds } from './adjustment.ts'

const reason = z.string().trim().min(5).max(300)

/** What is typed beside the amount; only a correction takes something away. */
export const adjustmentSchema = z.object({
	kind: z.enum(adjustmentKinds),
	direction: z.enum(['add', 'take']),
	reason,
})

/** Why an adjustment is declined or called off. */
export const adjustmentDecisionSchema = z.object({ reason })
