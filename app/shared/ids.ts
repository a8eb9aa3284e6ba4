import { randomBytes, randomInt } from 'node:crypto'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/**
 * A new primary key: a ULID in lower case. Ids made later sort later (by the millisecond), so an
 * index on them grows at its end and a list by id is a list by age.
 */
export function newId(now: number = Date.now()): string {
	let time = now
	let head = ''
	for (let i = 0; i < TIME_LENGTH; i++) {
		head = CROCKFORD.charAt(time % 32) + head
		time = Math.floor(time / 32)
	}
	let tail = ''
	for (const byte of randomBytes(RANDOM_LENGTH)) tail += CROCKFORD.charAt(byte % 32)
	return head + tail
}

/** A secret that opens something by itself (an order's page, a cart): 192 random bits, URL-safe. */
export function newToken(): string {
	return randomBytes(24).toString('base64url')
}

/** A short code to read aloud or copy by hand: no i, l, o, u, which are mistaken for others. */
export function newCode(length: number): string {
	let code = ''
	for (let i = 0; i < length; i++) code += CROCKFORD.charAt(randomInt(32))
	return code.toUpperCase()
}
