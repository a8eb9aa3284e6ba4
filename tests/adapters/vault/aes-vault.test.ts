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

	it('has a box for each key it sealed, which opens nothing of another', () => {
		const vault = createAesVault(aKey())
		const keys = [vault.newKey('makers/1/key'), vault.newKey('makers/1/key')]
		const [first, second] = keys.map((key) => vault.boxOf(key, 'makers/1/key'))
		const sealed = first?.seal('Sulastri', PLACE) ?? ''
		expect(vault.boxOf(keys[0] ?? '', 'makers/1/key').open(sealed, PLACE)).toBe('Sulastri')
		expect(() => second?.open(sealed, PLACE)).toThrow('another key')
		expect(() => vault.open(sealed, PLACE)).toThrow('another key')
		expect(() => vault.boxOf(keys[0] ?? '', 'makers/2/key')).toThrow()
	})

	it('seals bytes as it seals texts', () => {
		const box = createAesVault(aKey())
		const bytes = randomBytes(70_000)
		const sealed = box.sealBytes(bytes, PLACE)
		expect(Buffer.from(box.openBytes(sealed, PLACE)).equals(bytes)).toBe(true)
		expect(Buffer.from(sealed).includes(bytes.subarray(0, 32))).toBe(false)
		expect(() => box.openBytes(sealed, 'elsewhere')).toThrow()
	})

	it('finds a text by a hash that only its key makes, another for each use', () => {
		const [key, other] = [aKey(), aKey()]
		const hash = createAesVault(key).fingerprint('sulastri', 'name-part')
		expect(createAesVault(key).fingerprint('sulastri', 'name-part')).toBe(hash)
		expect(createAesVault(key).fingerprint('sulastri', 'register-number')).not.toBe(hash)
		expect(createAesVault(other).fingerprint('sulastri', 'name-part')).not.toBe(hash)
	})

	it('takes a key of 32 bytes alone', () => {
		expect(() => createAesVault(randomBytes(16).toString('base64'))).toThrow('32 bytes')
		expect(() => createAesVault('')).toThrow('32 bytes')
	})
})
