import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toneClass, tones } from '#app/ui/kit/tone.ts'
import { propertyParameters } from '#tests/support/property.ts'

const sheet = readFileSync(new URL('../../../app/ui/theme/tones.css', import.meta.url), 'utf8')

describe('the tone of a picture', () => {
	it('has a class in the style sheet for each, with its colour', () => {
		const written = [...sheet.matchAll(/\.tone-(\d+) \{\s*background-color: (#[0-9a-f]{6});/g)]
		expect(written.map(([, index, colour]) => [Number(index), colour])).toEqual([
			...tones.entries(),
		])
	})

	it('is the colour itself where it is one of them', () => {
		expect(tones.map(toneClass)).toEqual(tones.map((_, index) => `tone-${index}`))
	})

	it('never leaves a light picture a dark place, nor a dark one a light place', () => {
		const channel = fc.integer({ min: 0, max: 255 })
		fc.assert(
			fc.property(channel, channel, channel, (red, green, blue) => {
				const hex = [red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')
				const tone = tones[Number(toneClass(`#${hex}`).slice('tone-'.length))] ?? ''
				const lightness = (red * 3 + green * 4 + blue) / 8
				expect(Math.abs(lightnessOf(tone) - lightness)).toBeLessThan(80)
			}),
			propertyParameters(),
		)
	})
})

function lightnessOf(colour: string): number {
	const value = Number.parseInt(colour.slice(1), 16)
	return ((value >> 16) * 3 + ((value >> 8) & 255) * 4 + (value & 255)) / 8
}
