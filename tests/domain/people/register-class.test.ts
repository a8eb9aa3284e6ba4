import { describe, expect, it } from 'vitest'
import { isSentenced, registerClasses } from '#app/domain/people/register-class.ts'

describe('a register class', () => {
	it('is sentenced exactly when it begins with B', () => {
		expect(registerClasses.filter(isSentenced)).toEqual(['B.I', 'B.IIa', 'B.IIb', 'B.III'])
	})
})
