/**
 * The colours a picture's place may have until the picture has come: seven of undyed cotton from
 * dark to light, then eight hues of muted cloth in three depths each. `theme/tones.css` gives each
 * its class, since the content policy allows no style of a picture's own.
 */
export const tones: readonly string[] = [
	...['#26211a', '#4c473f', '#767169', '#9a948c', '#b6b0a8', '#d0c9c1', '#ede7de'],
	...['#754646', '#ad7a79', '#e2aaa9'],
	...['#724a34', '#aa7e66', '#deaf96'],
	...['#665228', '#9b865b', '#ceb88b'],
	...['#4d5c32', '#809065', '#b1c295'],
	...['#2b6150', '#609683', '#91c9b4'],
	...['#2a5c72', '#5f91a9', '#8fc3dd'],
	...['#4b5279', '#7d86b1', '#aeb8e5'],
	...['#6a4867', '#a07b9c', '#d3accf'],
]

const TONE_COLOURS = tones.map(channelsOf)

/** The class of the tone that comes nearest to a colour (`#rrggbb`). */
export function toneClass(colour: string): string {
	const wanted = channelsOf(colour)
	let nearest = 0
	let least = Number.POSITIVE_INFINITY
	for (const [index, tone] of TONE_COLOURS.entries()) {
		const distance = distanceOf(wanted, tone)
		if (distance >= least) continue
		least = distance
		nearest = index
	}
	return `tone-${nearest}`
}

type Channels = readonly [red: number, green: number, blue: number]

function channelsOf(colour: string): Channels {
	const value = Number.parseInt(colour.slice(1), 16)
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Weighted as the eye sees red, green and blue, squared. */
function distanceOf(one: Channels, other: Channels): number {
	return 3 * (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2 + 2 * (one[2] - other[2]) ** 2
}
