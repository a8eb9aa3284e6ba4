import type {
	RequestKind as Kind,
	PaidFrom as Source,
	RequestState as State,
} from '#db/schema/treasury.ts'

export type RequestKind = Kind
export type RequestState = State
export type PaidFrom = Source

/** What settles what an account has gathered, entry by entry. */
export type GatheringKind = Extract<Kind, 'pnbp' | 'partner'>

/** A settlement that was approved comes to nothing by somebody who did not ask for it alone. */
export function isSettled(kind: RequestKind): kind is GatheringKind {
	return kind === 'pnbp' || kind === 'partner'
}

/** A billing code (*kode billing*) as SIMPONI gives it: fifteen digits; spaces are for the eye. */
export function billingCodeIn(text: string): string | undefined {
	const code = text.replace(/\s/g, '')
	return /^\d{15}$/.test(code) ? code : undefined
}

/** The number of a receipt of the state (NTPN): sixteen letters and digits, in capitals. */
export function ntpnIn(text: string): string | undefined {
	const ntpn = text.replace(/\s/g, '').toUpperCase()
	return /^[0-9A-Z]{16}$/.test(ntpn) ? ntpn : undefined
}
