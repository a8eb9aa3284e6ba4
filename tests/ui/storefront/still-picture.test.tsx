import { readdirSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
	fabric,
	StillPicture,
	stillLife,
	stillLifeWide,
	yarn,
} from '#app/ui/storefront/still-picture.tsx'

const folder = new URL('../../../app/ui/storefront/pictures/', import.meta.url)

describe('a picture of the shop’s own', () => {
	it('is there in every width and format it names, and in no other', () => {
		const named = [stillLife, stillLifeWide, fabric, yarn].flatMap((picture) => {
			const html = renderToStaticMarkup(<StillPicture picture={picture} alt="" sizes="100vw" />)
			return [...html.matchAll(/pictures\/([\w.-]+)/g)].map(([, name]) => name)
		})
		// The wide cut has no fallback of its own: what knows no AVIF and no WebP gets the other.
		const expected = named.filter((name) => !/^still-life-wide-.*jpeg$/.test(name ?? ''))
		expect(new Set(readdirSync(folder))).toEqual(new Set(expected))
	})

	it('gives a wide screen the wide cut before any other is looked at', () => {
		const wide = { picture: stillLifeWide, from: '48rem' }
		const html = renderToStaticMarkup(
			<StillPicture picture={stillLife} wide={wide} alt="" sizes="100vw" />,
		)
		const sources = [...html.matchAll(/<source[^>]*>/g)].map(([tag]) => tag)
		expect(sources.map((tag) => tag.includes('media="(min-width: 48rem)"'))).toEqual([
			true,
			true,
			false,
			false,
		])
	})
})
