import { z } from 'zod'
import type {
	ComplaintKindName,
	ComplaintOutcomeName,
	ComplaintWishName,
} from '#db/schema/complaints.ts'

export type ComplaintKind = ComplaintKindName
export type ComplaintWish = ComplaintWishName
export type ComplaintOutcome = ComplaintOutcomeName

export const complaintKinds = [
	'damaged',
	'wrong',
	'missing',
	'not-as-shown',
	'not-arrived',
] as const satisfies readonly ComplaintKind[]

export const complaintWishes = ['exchange', 'refund'] as const satisfies readonly ComplaintWish[]

export const complaintOutcomes = [
	'exchange',
	'refund',
	'rejected',
] as const satisfies readonly ComplaintOutcome[]

/** So many photos a complaint may have. */
export const MOST_PHOTOS = 4
/** So long a letter may be. */
export const LONGEST_LETTER = 2_000

/** What somebody writes in the conversation. */
export const letterSchema = z.object({ text: z.string().trim().min(5).max(LONGEST_LETTER) })

/** What a buyer says when a complaint is opened. */
export const complaintSchema = letterSchema.extend({
	kind: z.enum(complaintKinds),
	wish: z.enum(complaintWishes),
})

/** What staff decide, and why: the buyer reads it. */
export const decisionSchema = letterSchema.extend({ outcome: z.enum(complaintOutcomes) })
