import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAesVault } from '#app/adapters/vault/aes-vault.server.ts'
import { propertyParameters } from '#tests/support/property.ts'

const aKey = () => randomBytes(32).toString('base64')
const PLACE = 'makers/1/name'

describe('the vault', () => {
	it('gives back what it sealed, whatever it was', () => {
		const vault = createAesVault(aKey())
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, place) => {
				expect(vault.open(vault.seal(plain, place), place)).toBe(plain)
			}),
			propertyParameters(),
		)
	})

	it('seals the same name differently each time, and the name is not in it', () => {
		const vault = createAesVault(aKey())
		const sealed = [vault.seal('Sulastri', PLACE), vault.seal('Sulastri', PLACE)]
		expect(new Set(sealed).size).toBe(2)
		expect(sealed.join()).not.toContain('Sulastri')
	})

	it('does not open what was sealed for another place', () => {
		const vault = createAesVault(aKey())
		const sealed = vault.seal('Sulastri', PLACE)
		expect(() => vault.open(sealed, 'makers/2/name')).toThrow()
	})

	it('does not open what was sealed with another key, and says so', () => {
		const sealed = createAesVault(aKey()).seal('Sulastri', PLACE)
		expect(() => createAesVault(aKey()).open(sealed, PLACE)).toThrow('another key')
	})

	it('does not open a text with any one character altered', () => {
		const vault = createAesVault(aKey())
		const sealed = vault.seal('Sulastri binti Contoh', PLACE)
		for (let i = 0; i < sealed.length - 1; i++) {
			const other = sealed[i] === 'A' ? 'B' : 'A'
			const altered = sealed.slice(0, i) + other + sealed.slice(i + 1)
			expect(() => vault.open(altered, PLACE), `at ${i}`).toThrow()
		}
	})

	it('does not open a text whose tag was cut off', () => {
		const vault = createAesVault(aKey())
		const [version, name, nonce] = vault.seal('Sulastri', PLACE).split('.')
		const short = [version, name, nonce, randomBytes(8).toString('base64url')].join('.')
		expect(() => vault.open(short, PLACE)).toThrow('cut short')
	})

	it('takes a key of 32 bytes alone', () => {
		expect(() => createAesVault(randomBytes(16).toString('base64'))).toThrow('32 bytes')
		expect(() => createAesVault('')).toThrow('32 bytes')
	})
})
