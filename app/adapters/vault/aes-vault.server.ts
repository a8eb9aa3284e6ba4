import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { Box, Vault } from '#app/domain/people/vault.ts'
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
 * 8.3): more than this country has makers. Fingerprints are HMAC-SHA-256 under a key of their own,
 * made from the house's.
 */
export function createAesVault(keyBase64: string): Vault {
	const key = Buffer.from(keyBase64, 'base64')
	invariant(key.length === KEY_BYTES, 'the key of the vault is not 32 bytes in base64')
	const house = createBox(key)
	const searchKey = createHmac('sha256', key).update('bekal vault search key').digest()
	return {
		...house,
		newKey: (place) => house.seal(randomBytes(KEY_BYTES).toString('base64'), place),
		boxOf: (keyCipher, place) => createBox(Buffer.from(house.open(keyCipher, place), 'base64')),
		fingerprint: (text, use) =>
			createHmac('sha256', searchKey).update(`${use}\0${text}`).digest('base64url'),
	}
}

function createBox(key: Buffer): Box {
	const keyName = createHash('sha256')
		.update('bekal vault key name')
		.update(key)
		.digest()
		.subarray(0, KEY_NAME_BYTES)
		.toString('base64url')

	function encrypt(plain: Uint8Array, place: string): { nonce: Buffer; body: Buffer } {
		const nonce = randomBytes(NONCE_BYTES)
		const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place, 'utf8'))
		const body = Buffer.concat([cipher.update(plain), cipher.final()])
		return { nonce, body: Buffer.concat([body, cipher.getAuthTag()]) }
	}

	function decrypt(nonce: Uint8Array, body: Uint8Array, place: string): Buffer {
		invariant(body.length >= TAG_BYTES, 'a sealed text was cut short')
		const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
			.setAAD(Buffer.from(place, 'utf8'))
			.setAuthTag(body.subarray(-TAG_BYTES))
		return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()])
	}

	return {
		seal(plain, place) {
			const { nonce, body } = encrypt(Buffer.from(plain, 'utf8'), place)
			return ['v1', keyName, nonce.toString('base64url'), body.toString('base64url')].join('.')
		},
		open(sealed, place) {
			const [version, name, nonce, rest] = sealed.split('.')
			invariant(version === 'v1' && nonce && rest, 'not a text that the vault has sealed')
			invariant(name === keyName, 'sealed with another key than the one given')
			const body = Buffer.from(rest, 'base64url')
			return decrypt(Buffer.from(nonce, 'base64url'), body, place).toString('utf8')
		},
		sealBytes(plain, place) {
			const { nonce, body } = encrypt(plain, place)
			return Buffer.concat([nonce, body])
		},
		openBytes(sealed, place) {
			return decrypt(sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES), place)
		},
	}
}
