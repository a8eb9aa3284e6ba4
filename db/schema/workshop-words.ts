export type LeavingReason = 'released' | 'transferred' | 'other-programme' | 'own-wish' | 'other'

export type SessionState = 'planned' | 'held' | 'cancelled'

/** Present, late, or why somebody was absent. */
export type AttendanceMark =
	| 'present'
	| 'late'
	| 'sick'
	| 'court'
	| 'visit'
	| 'transferred'
	| 'other'

export type CandidateOutcome = 'selected' | 'declined'
/** What a sheet counts: pieces made, minutes worked, or points that the cohort agreed on. */
export type SheetUnitName = 'pieces' | 'minutes' | 'points'

export type BatchStateName = 'submitted' | 'signed' | 'accepted' | 'sent-back'

/** What a line of a sheet earns its maker when a piece is sold. */
export type EarningName = 'premi' | 'extra-food' | 'hold'

/** Why a piece is made anew or thrown away. */
export type FaultReasonName = 'seam' | 'size' | 'colour' | 'stain' | 'material' | 'pattern'

/** What lies in the store of materials, and how it is counted. */
export type MaterialKind = 'scrap' | 'yarn' | 'other'
export type MaterialUnit = 'gram' | 'piece'
export type MaterialSource = 'donor' | 'partner' | 'purchase'
export type MaterialLossReason = 'spoiled' | 'lost' | 'sent-back' | 'mistake'
