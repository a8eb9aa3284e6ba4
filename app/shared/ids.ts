import { randomBytes, randomInt } from 'node:crypto'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/** The latest id of this process; the next one is above it, within one millisecond too. */
let latest = { time: 0, tail: '' }

/**
 * A new primary key: a ULID in lower case. Ids made later by one process sort later, also within a
 * millisecond or when its clock is set back, so an index on them grows at its end and a list by id
 * is a list by age.
 */
export function newId(now: number = Date.now()): string {
	latest = now > latest.time ? { time: now, tail: randomTail() } : above(latest)
	let time = latest.time
	let head = ''
	for (let i = 0; i < TIME_LENGTH; i++) {
		head = CROCKFORD.charAt(time % 32) + head
		time = Math.floor(time / 32)
	}
	return head + latest.tail
}

function randomTail(): string {
	let tail = ''
	for (const byte of randomBytes(RANDOM_LENGTH)) tail += CROCKFORD.charAt(byte % 32)
	return tail
}

/** One more: the last digit that is no `z` rises, and those behind it begin anew. */
function above({ time, tail }: typeof latest): typeof latest {
	const kept = tail.replace(/z+$/, '')
	if (kept === '') return { time: time + 1, tail: randomTail() }
	const risen = CROCKFORD.charAt(CROCKFORD.indexOf(kept.slice(-1)) + 1)
	return { time, tail: (kept.slice(0, -1) + risen).padEnd(RANDOM_LENGTH, '0') }
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
