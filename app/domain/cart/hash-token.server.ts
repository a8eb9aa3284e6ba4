import { createHash } from 'node:crypto'

/**
 * What the database knows of a cart's token. The token has 192 random bits, so a plain hash cannot
 * be turned back, and who reads the database cannot open a cart with it.
 */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('base64url')
}
