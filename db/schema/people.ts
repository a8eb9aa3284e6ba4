import type { CalendarDate, Instant } from '#app/shared/instant.ts'

export type Sex = 'f' | 'm'

/** A.I to A.V await a verdict (*tahanan*), B.I to B.III are sentenced (*narapidana*). */
export type RegisterClass =
	| 'A.I'
	| 'A.II'
	| 'A.III'
	| 'A.IV'
	| 'A.V'
	| 'B.I'
	| 'B.IIa'
	| 'B.IIb'
	| 'B.III'

/**
 * To be called by a pen-name in public; to have the story of one's craft told under it; to have
 * one's hands or work in a picture.
 */
export type ConsentKind = 'pen-name' | 'craft-story' | 'picture'

/** What somebody can do. */
export type Skill =
	| 'sorting'
	| 'cutting'
	| 'sewing'
	| 'weaving'
	| 'knitting'
	| 'crochet'
	| 'embroidery'
	| 'pattern'
	| 'finishing'
	| 'packing'
	| 'teaching'

/** Where a maker is. */
export type Presence = 'present' | 'leave' | 'transferred' | 'released' | 'escaped' | 'deceased'

export type SavingsAct = 'pay-out' | 'move' | 'freeze' | 'resume'

export interface PeopleSchema {
	makers: {
		id: string
		code: string
		sex: Sex
		/** the maker's own key, sealed; null once the maker is erased */
		key_cipher: string | null
		name_cipher: string
		register_number_cipher: string
		register_number_hash: string | null
		/** where in the house; empty while unknown */
		block: string
		expected_release: CalendarDate | null
		created_at: Instant
		erased_at: Instant | null
	}
	maker_statuses: {
		maker_id: string
		from_date: CalendarDate
		register_class: RegisterClass
		recorded_at: Instant
	}
	consents: {
		id: string
		maker_id: string
		kind: ConsentKind
		given_on: CalendarDate
		witnessed_by: string
		recorded_by: string
		recorded_at: Instant
	}
	consent_revocations: {
		consent_id: string
		recorded_by: string
		revoked_at: Instant
	}
	/** of two for one day the one with the higher id counts */
	maker_presences: {
		id: string
		maker_id: string
		from_date: CalendarDate
		presence: Presence
		recorded_by: string
		recorded_at: Instant
	}
	/** what a change of presence asks of whoever keeps the savings */
	savings_acts: {
		id: string
		maker_id: string
		presence_id: string
		act: SavingsAct
		opened_by: string
		opened_at: Instant
		outcome: 'done' | 'withdrawn' | null
		closed_by: string | null
		closed_at: Instant | null
	}
	maker_skills: {
		maker_id: string
		skill: Skill
	}
	/** keyed hashes of the parts of a name; gone when the maker is erased */
	maker_name_hashes: {
		hash: string
		maker_id: string
	}
	/** the pen-names that stand: public, and gone when the consent is revoked */
	pen_names: {
		consent_id: string
		maker_id: string
		pen_name: string
	}
	/** photos of the papers, sealed under the makers' keys */
	consent_scans: {
		consent_id: string
		scan_key: string
		recorded_by: string
		recorded_at: Instant
	}
	maker_erasures: {
		id: string
		maker_id: string
		requested_by: string
		requested_at: Instant
		outcome: 'approved' | 'declined' | null
		decided_by: string | null
		decided_at: Instant | null
	}
}
