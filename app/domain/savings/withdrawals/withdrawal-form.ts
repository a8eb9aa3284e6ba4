import { z } from 'zod'
import { withdrawalPurposes } from './withdrawal.ts'

/** What is typed beside the amount. */
export const withdrawalSchema = z.object({
	purpose: z.enum(withdrawalPurposes),
	note: z.string().trim().max(200),
})

/** Why a withdrawal is declined or called off. */
export const withdrawalReasonSchema = z.object({ reason: z.string().trim().min(5).max(300) })
