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
