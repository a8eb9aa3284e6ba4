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

/** Where the sealed key of a maker's own box belongs; see `Vault`. */
export function keyPlace(makerId: string): string {
	return `makers/${makerId}/key`
}

/** Where a sealed text belongs. */
export function namePlace(makerId: string): string {
	return `makers/${makerId}/name`
}

/** The same for the register number. */
export function registerNumberPlace(makerId: string): string {
	return `makers/${makerId}/register-number`
}

const LONGEST_NAME = 100
const LONGEST_REGISTER_NUMBER = 40
const BLOCK = /^[\p{L}\d][\p{L}\d ./-]{0,19}$/u

/** True for a name that can be one; it is kept as it is written. */
export function isName(text: string): boolean {
	return text.length > 0 && text.length <= LONGEST_NAME && /\p{L}/u.test(text)
}

/** True for what can be a number in the register: it has a digit. */
export function isRegisterNumber(text: string): boolean {
	return text.length <= LONGEST_REGISTER_NUMBER && /\d/.test(text)
}

/** True for a block of the house, such as `Blok A` or `W-2`; empty while it is not known. */
export function isBlock(text: string): boolean {
	return text === '' || BLOCK.test(text)
}
