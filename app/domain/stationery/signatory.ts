import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { SignatoryRoleName } from '#db/schema/stationery.ts'

export type SignatoryRole = SignatoryRoleName

/** Who signs papers of the unit: the head, the treasurer, the officer of the work programmes. */
export const signatoryRoles = [
	'head',
	'treasurer',
	'officer',
] as const satisfies readonly SignatoryRole[]

/** A civil servant's number (*NIP*): born, appointed, sex, order. */
const NIP = /^\d{18}$/

/** Who signs in a role, as it stands on paper. */
export interface Signatory {
	readonly role: SignatoryRole
	/** `Kepala Rutan`, or `Plh. Kepala Rutan` for whoever stands in */
	readonly title: string
	readonly name: string
	readonly nip: string
}

/** One on record: he or she signs from a day on. */
export interface RecordedSignatory extends Signatory {
	readonly id: string
	readonly fromDate: CalendarDate
	readonly recordedAt: Instant
}

/** A NIP without the spaces it is often written with; undefined for what is none. */
export function readNip(text: string): string | undefined {
	const digits = text.replace(/\s+/g, '')
	return NIP.test(digits) ? digits : undefined
}

/** A NIP in its four groups, as papers show it: `19800101 200501 1 002`. */
export function writeNip(nip: string): string {
	return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}
