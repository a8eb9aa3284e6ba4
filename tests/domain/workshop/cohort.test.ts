import { describe, expect, it } from 'vitest'
import { readBatchCode } from '#app/domain/workshop/cohort.ts'

describe('a code typed from a tag', () => {
	it.each([
		['KSP-260304-2', 'KSP-260304-2'],
		['ksp-260304-2', 'KSP-260304-2'],
		['ksp2603042', 'KSP-260304-2'],
		['  KSP 260304 12 ', 'KSP-260304-12'],
		['KSP–260304–2', 'KSP-260304-2'],
		['R2D-260304-2', 'R2D-260304-2'],
		['KSP-260304-002', 'KSP-260304-2'],
	])('%s is the batch %s', (typed, code) => {
		expect(readBatchCode(typed)).toBe(code)
	})

	it.each(['', 'KSP', '260304-2', 'KSP-26030-2', 'KSP-260304-', 'KSP_260304_2', 'x'.repeat(41)])(
		'«%s» can be none',
		(typed) => {
			expect(readBatchCode(typed)).toBeUndefined()
		},
	)
})
