import { expect, it } from 'vitest'
import { bps } from '#app/shared/money.ts'
import { parsePercent, percent } from '#app/ui/finance/percent.ts'

it.each([
	['50', 5_000],
	['12,5', 1_250],
	['12.5 %', 1_250],
	['2,90%', 290],
	['0,05', 5],
	['0', 0],
	['100', 10_000],
	['100,01', undefined],
	['12,345', undefined],
	['-1', undefined],
	['', undefined],
	['1e1', undefined],
	['1 000', undefined],
])('reads %j as so many basis points', (text, share) => {
	expect(parsePercent(text)).toBe(share)
	if (share !== undefined) expect(parsePercent(percent(bps(share)))).toBe(share)
})
