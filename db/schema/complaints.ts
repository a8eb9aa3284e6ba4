import type { Instant } from '#app/shared/instant.ts'

export type ComplaintKindName = 'damaged' | 'wrong' | 'missing' | 'not-as-shown' | 'not-arrived'
export type ComplaintWishName = 'refund' | 'exchange'
export type ComplaintOutcomeName = 'refund' | 'exchange' | 'rejected'

export interface ComplaintsSchema {
	complaints: {
		id: string
		order_id: string
		kind: ComplaintKindName
		wish: ComplaintWishName
		opened_at: Instant
		/** by when the buyer is owed an answer; null while staff have had the last word */
		answer_by: Instant | null
		outcome: ComplaintOutcomeName | null
		decided_at: Instant | null
		decided_by: string | null
	}
	complaint_letters: {
		id: string
		complaint_id: string
		author_kind: 'buyer' | 'staff'
		author_id: string | null
		body: string
		at: Instant
	}
	complaint_photos: {
		id: string
		complaint_id: string
		position: number
		media_key: string
		width: number
		height: number
	}
}
