import type { Generated } from 'kysely'
import type { Instant } from '#app/shared/instant.ts'

export type PictureSubjectName = 'product' | 'draft' | 'batch' | 'session'
export type PictureStateName = 'waiting' | 'released' | 'rejected'

/** A consent was taken back, or somebody has looked again. */
export type WithdrawalCause = 'consent' | 'looked-again'

export interface PicturesSchema {
	picture_uploads: {
		id: string
		/** made where it was chosen, so that what is sent twice exists once */
		client_id: string
		subject_kind: PictureSubjectName
		subject_id: string
		media_key: string
		/** of its largest form, in pixels */
		width: number
		height: number
		colour: string
		state: Generated<PictureStateName>
		uploaded_by: string
		uploaded_at: Instant
		/** the four ticks of whoever released it */
		no_face: Generated<number>
		no_lock: Generated<number>
		no_key: Generated<number>
		no_uniform: Generated<number>
		reason: Generated<string | null>
		decided_by: Generated<string | null>
		decided_at: Generated<Instant | null>
	}
	/** whose hands or work can be told from a picture, as whoever released it has said */
	picture_people: {
		upload_id: string
		maker_id: string
	}
	/** a released picture that is not to be seen any more, and which never comes back */
	picture_withdrawals: {
		upload_id: string
		cause: WithdrawalCause
		/** null where a consent was taken back: nobody is asked why */
		reason: string | null
		taken_back_by: string
		taken_back_at: Instant
		/** null as long as its files may still be there */
		files_gone_at: Instant | null
	}
}
