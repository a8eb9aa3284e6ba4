import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two rounds and one lane: OWASP's Password Storage Cheat Sheet. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash to keep, with its salt and cost in it. Takes some 20 ms: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
	return hash(password, COST)
}

/** False for another password. A text that is no hash at all is a bug. */
export function matchesPassword(hashed: string, password: string): Promise<boolean> {
	return verify(hashed, password)
}
