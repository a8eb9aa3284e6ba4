import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** A lot that was counted and is not what the books say. */
export interface MinutesLine {
	readonly lotCode: string
	readonly placeCode: string | null
	readonly productName: Text
	readonly variantLabel: Text
	readonly expected: number
	readonly counted: number
	readonly difference: number
	readonly reason: 'damaged' | 'lost' | 'found' | null
	readonly note: string
}

/** What the minutes (*berita acara*) of an opname say. */
export interface OpnameMinutes {
	readonly number: string
	/** what was counted, in codes of places and items; empty for everything */
	readonly scope: string
	readonly state: 'counting' | 'closed' | 'approved' | 'cancelled'
	readonly openedAt: Instant
	readonly closedAt: Instant | null
	/** lots that differ, by place and code */
	readonly differing: readonly MinutesLine[]
	/** lots counted in all */
	readonly lots: number
	/** what the material of all that is missing cost, and in words */
	readonly missingSen: Sen
	readonly missingInWords: string
	/** of what is too much and was posted */
	readonly foundSen: Sen
	/** pieces too much that were not posted */
	readonly unposted: number
	/** names of members of staff */
	readonly counters: readonly string[]
	readonly approver: string | null
}

/** A tag that is sewn or tied to a piece. */
export interface PieceTag {
	/** short, to be typed: the lot's code */
	readonly code: string
	readonly productName: Text
	readonly sizeLabel: string
	/** null where it is not to stand on the tag */
	readonly priceSen: Sen | null
}
