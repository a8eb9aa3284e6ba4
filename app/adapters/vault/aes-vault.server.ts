import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { Vault } from '#app/domain/people/vault.ts'
import { invariant } from '#app/shared/invariant.ts'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_NAME_BYTES = 4

/**
 * Seals with AES-256-GCM under a key of 32 bytes, given as base64 (`openssl rand -base64 32`). A
 * new random nonce each time, the place as additional data. What comes out is
 * `v1.<key name>.<nonce>.<ciphertext and tag>`; the key's name, a few bytes of its hash, tells a
 * wrong key from damaged data. With random nonces one key is good for 2³² seals (NIST SP 800-38D,
 * 8.3): more than this country has makers.
 */
export function createAesVault(keyBase64: string): Vault {
	const key = Buffer.from(keyBase64, 'base64')
	invariant(key.length === KEY_BYTES, 'the key of the vault is not 32 bytes in base64')
	const keyName = createHash('sha256')
		.update('bekal vault key name')
		.update(key)
		.digest()
		.subarray(0, KEY_NAME_BYTES)
		.toString('base64url')

	return {
		seal(plain, place) {
			const nonce = randomBytes(NONCE_BYTES)
			const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place, 'utf8'))
			const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
			const sealed = Buffer.concat([body, cipher.getAuthTag()])
			return ['v1', keyName, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
		},
		open(sealed, place) {
			const [version, name, nonce, rest] = sealed.split('.')
			invariant(version === 'v1' && nonce && rest, 'not a text that the vault has sealed')
			invariant(name === keyName, 'sealed with another key than the one given')
			const bytes = Buffer.from(rest, 'base64url')
			invariant(bytes.length >= TAG_BYTES, 'a sealed text was cut short')
			const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(nonce, 'base64url'), {
				authTagLength: TAG_BYTES,
			})
				.setAAD(Buffer.from(place, 'utf8'))
				.setAuthTag(bytes.subarray(-TAG_BYTES))
			const body = bytes.subarray(0, -TAG_BYTES)
			return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
		},
	}
}
