export const consentKinds = ['pen-name', 'craft-story', 'picture'] as const
/**
 * What a maker can agree to: being called by a pen-name in public, having the story of his or her
 * craft told under it, and having his or her hands or work in a picture.
 */
export type ConsentKind = (typeof consentKinds)[number]

const LONGEST_PEN_NAME = 30
/** Words of letters, perhaps joined: nothing that could be a number in the register or a code. */
const PEN_NAME = /^\p{L}[\p{L}\p{M}'’]*([ -]\p{L}[\p{L}\p{M}'’]*)*$/u
/** Shorter parts of a name (`Al`, `M.`) are in too many words to tell who somebody is. */
const SHORTEST_TELLING_PART = 3

/** A pen-name with single spaces, as it is kept. */
export function tidyPenName(typed: string): string {
	return typed.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** True for words of letters that fit on a page. */
export function isPenName(text: string): boolean {
	return text.length <= LONGEST_PEN_NAME && PEN_NAME.test(text)
}

/** True when a pen-name has a part of the real name in it, in capitals or not. */
export function tellsName(penName: string, realName: string): boolean {
	const parts = new Set(partsOf(realName))
	return partsOf(penName).some((part) => parts.has(part))
}

function partsOf(name: string): string[] {
	const parts =
		name
			.normalize('NFC')
			.toLowerCase()
			.match(/[\p{L}\p{M}]+/gu) ?? []
	return parts.filter((part) => part.length >= SHORTEST_TELLING_PART)
}

export const consentStates = ['all', 'standing', 'revoked', 'unscanned'] as const
