import type { RegisterClass } from './register-class.ts'

export type Sex = 'f' | 'm'

/** A maker as everybody but `revealMaker` knows one: by a code, never by a name. */
export interface Maker {
	readonly id: string
	/** `WB-014`: running, so that it is easy to write on a contribution sheet */
	readonly code: string
	readonly sex: Sex
}

/** A maker on a certain day. Null: no status had begun by then. */
export interface MakerOnDate extends Maker {
	readonly registerClass: RegisterClass | null
}

const CODE_DIGITS = 3

/** The code of the n-th maker to be registered. */
export function makerCode(number: number): string {
	return `WB-${String(number).padStart(CODE_DIGITS, '0')}`
}

/** True for what looks like a code. */
export function isMakerCode(text: string): boolean {
	return /^WB-\d{3,7}$/.test(text)
}

/** Where a sealed text belongs; see `Vault`. */
export function namePlace(makerId: string): string {
	return `makers/${makerId}/name`
}

/** The same for the register number. */
export function registerNumberPlace(makerId: string): string {
	return `makers/${makerId}/register-number`
}
