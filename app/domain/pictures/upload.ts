import type { Instant } from '#app/shared/instant.ts'
import type { PictureStateName, PictureSubjectName, WithdrawalCause } from '#db/schema/pictures.ts'

export type PictureSubjectKind = PictureSubjectName
/** `withdrawn`: it was released, and is not to be seen any more */
export type PictureState = PictureStateName | 'withdrawn'

const pictureSubjectKinds = [
	'product',
	'draft',
	'batch',
	'session',
] as const satisfies readonly PictureSubjectKind[]

/** What a picture is of. The room knows no products and no batches: the id is theirs. */
export interface PictureSubject {
	readonly kind: PictureSubjectKind
	readonly id: string
}

/**
 * What must not be on a picture of a place like this, each looked for by itself: a face tells who
 * is here, a lock or a key how it is shut, a uniform who keeps it.
 */
export const pictureLooks = ['no_face', 'no_lock', 'no_key', 'no_uniform'] as const
export type PictureLook = (typeof pictureLooks)[number]

/** An upload as staff see it. */
export interface PictureUpload {
	readonly id: string
	readonly clientId: string
	readonly subject: PictureSubject
	readonly mediaKey: string
	/** of its largest form, in pixels */
	readonly width: number
	readonly height: number
	/** what all of it is on average, `#rrggbb` */
	readonly colour: string
	readonly state: PictureState
	readonly uploadedBy: string
	readonly uploadedAt: Instant
	/** why it was rejected, or taken back by hand; null for every other */
	readonly reason: string | null
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
	/** null unless it was taken back */
	readonly takenBack: TakenBack | null
}

export interface TakenBack {
	readonly cause: WithdrawalCause
	readonly by: string
	readonly at: Instant
}

/** So many files one form takes; a page with JavaScript sends each by itself. */
export const MOST_FILES = 8
export const LONGEST_REASON = 300

const CLIENT_ID = /^[\w-]{16,64}$/
const SUBJECT_ID = /^[\w-]{1,64}$/

/** True for a number that a client may give its upload: long enough that no two draw the same. */
export function isClientId(text: string): boolean {
	return CLIENT_ID.test(text)
}

/** True for what may stand as the id of a subject. */
export function isSubjectId(text: string): boolean {
	return SUBJECT_ID.test(text)
}

/** True for a kind of subject. */
export function isSubjectKind(text: string): text is PictureSubjectKind {
	return (pictureSubjectKinds as readonly string[]).includes(text)
}
