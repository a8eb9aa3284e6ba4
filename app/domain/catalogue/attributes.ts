import type { SizeClass } from '#db/schema/catalogue.ts'

/**
 * The colours a piece can be found by: about as many as people have words for. Each is one bit on
 * the shelf by its place here, so add at the end and never move one.
 */
export const colours = [
	'ivory',
	'yellow',
	'orange',
	'brick',
	'red',
	'pink',
	'navy',
	'blue',
	'turquoise',
	'green',
	'brown',
	'grey',
] as const
export type Colour = (typeof colours)[number]

/** How large a piece is among its like; a bit each, so add at the end and never move one. */
export const sizeClasses = ['small', 'medium', 'large', 'one-size'] as const
export type { SizeClass }

/** More than these and a piece is found by everything. */
const MOST_COLOURS = 6

/** True for one to six colours of the palette, none twice. */
export function areColours(names: readonly string[]): names is readonly Colour[] {
	const known: readonly string[] = colours
	const isPlausible = names.length > 0 && names.length <= MOST_COLOURS
	return (
		isPlausible &&
		new Set(names).size === names.length &&
		names.every((name) => known.includes(name))
	)
}

/** True for a size of the list. */
export function isSizeClass(name: string): name is SizeClass {
	return (sizeClasses as readonly string[]).includes(name)
}

/** Colours as one number, a bit for each; the order is lost. */
export function colourBits(names: readonly Colour[]): number {
	return bitsOf(colours, names)
}

/** The colours in such a number, in the order of the palette. */
export function coloursIn(bits: number): Colour[] {
	return namesIn(colours, bits)
}

/** Sizes as one number, a bit for each. */
export function sizeBits(names: readonly SizeClass[]): number {
	return bitsOf(sizeClasses, names)
}

/** The sizes in such a number, from small to large. */
export function sizesIn(bits: number): SizeClass[] {
	return namesIn(sizeClasses, bits)
}

function bitsOf<Name>(all: readonly Name[], names: readonly Name[]): number {
	return all.reduce((bits, name, index) => (names.includes(name) ? bits | (1 << index) : bits), 0)
}

function namesIn<Name>(all: readonly Name[], bits: number): Name[] {
	return all.filter((_, index) => (bits & (1 << index)) !== 0)
}
