import { describe, expect, it } from 'vitest'
import { readNip, writeNip } from '#app/domain/stationery/signatory.ts'

describe('a NIP', () => {
	it('has eighteen digits, however they are spaced, and is shown in its groups', () => {
		expect(readNip(' 19790314 200312 1 001 ')).toBe('197903142003121001')
		expect(writeNip('197903142003121001')).toBe('19790314 200312 1 001')
		for (const text of ['', '1979', '19790314200312100', '1979031420031210011', 'NIP 1979']) {
			expect(readNip(text)).toBeUndefined()
		}
	})
})
