import { type Colour, colours } from './attributes.ts'

/** The longest each text may be, in letters. */
export const LONGEST_TEXTS = {
	name: 80,
	summary: 240,
	description: 4_000,
	material: 600,
	care: 600,
} as const
export type ProductTextName = keyof typeof LONGEST_TEXTS
export const productTextNames = Object.keys(LONGEST_TEXTS) as ProductTextName[]

/** A colour's own field, so that a form without a script keeps every tick. */
export const colourField = (colour: Colour) => `colour_${colour}`

/** The colours a form has ticked, the one that strikes the eye first before the others. */
export function colourChoice(fields: Readonly<Record<string, string>>): Colour[] {
	const chosen = colours.filter((colour) => fields[colourField(colour)] === 'on')
	const first = chosen.filter((colour) => colour === fields.first)
	return [...first, ...chosen.filter((colour) => colour !== fields.first)]
}
