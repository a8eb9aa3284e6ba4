import { z } from 'zod'
import { complaintKinds, complaintOutcomes, complaintWishes, LONGEST_LETTER } from './complaint.ts'

/** What somebody writes in the conversation. */
export const letterSchema = z.object({ text: z.string().trim().min(5).max(LONGEST_LETTER) })

/** What a buyer says when a complaint is opened. */
export const complaintSchema = letterSchema.extend({
	kind: z.enum(complaintKinds),
	wish: z.enum(complaintWishes),
})

/** What staff decide, and why: the buyer reads it. */
export const decisionSchema = letterSchema.extend({ outcome: z.enum(complaintOutcomes) })
