/** Stands where a letter cannot be drawn, so that it is seen that something is missing. */
const MISSING = '\uFFFD'
/** Pictures, and what only changes how they look. */
const PICTURES =
	/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u20E3/gu
/** Signs of print that may be shown as pictures too. */
const SIGNS = /[©®™]/

/**
 * A text as the faces can draw it: without control characters, those that turn the direction of
 * writing and pictures; letters of other scripts as `�` each. Line breaks stay.
 */
export function toPrintable(text: string, canDraw: (codePoint: number) => boolean): string {
	const plain = text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(PICTURES, (sign) => (SIGNS.test(sign) ? sign : ''))
		.replace(/[^\P{C}\n]/gu, '')
		.replace(/[^\S\n]+/g, ' ')
		.trim()
	let drawn = ''
	for (const letter of plain) {
		const isDrawn = letter === '\n' || canDraw(letter.codePointAt(0) ?? 0)
		drawn += isDrawn ? letter : MISSING
	}
	return drawn === '' && text.trim() !== '' ? MISSING : drawn
}
