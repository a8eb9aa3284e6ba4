import { describe, expect, it } from 'vitest'
import { faultsOf, type Measured, median, table } from '#scripts/lighthouse/verdict.ts'

const whole: Measured = {
	performance: 100,
	accessibility: 100,
	bestPractices: 100,
	seo: 100,
	lcpMs: 1_500,
	cls: 0,
	tbtMs: 0,
}

describe('the verdict on a page', () => {
	it('finds nothing in a page that reaches everything', () => {
		expect(faultsOf(whole)).toEqual([])
	})

	it.each<[keyof Measured, number]>([
		['performance', 99],
		['accessibility', 99],
		['bestPractices', 96],
		['seo', 92],
		['lcpMs', 1_501],
		['cls', 0.0004],
		['tbtMs', 1],
		['lcpMs', Number.NaN],
		['seo', Number.NaN],
	])('names %s when it is %d', (name, value) => {
		expect(faultsOf({ ...whole, [name]: value })).toEqual([name])
	})

	it('takes the median of each figure by itself', () => {
		const runs = [
			{ ...whole, performance: 98, lcpMs: 1_000 },
			{ ...whole, performance: 100, lcpMs: 3_000 },
			{ ...whole, performance: 99, lcpMs: 1_200 },
		]
		expect(median(runs)).toEqual({ ...whole, performance: 99, lcpMs: 1_200 })
	})

	it('prints a line for each page and marks what is not reached', () => {
		const pages = new Map([
			['/', whole],
			['/produk', { ...whole, lcpMs: 1_640, tbtMs: 12 }],
		])
		expect(table(pages).split('\n')).toEqual([
			'Page      Perf   A11y   Best   SEO        LCP   CLS       TBT',
			'/          100    100    100   100     1.50 s     0      0 ms',
			'/produk    100    100    100   100   ! 1.64 s     0   ! 12 ms',
		])
	})
})
