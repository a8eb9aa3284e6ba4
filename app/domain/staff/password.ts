export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
const FEWEST_DIFFERENT_CHARACTERS = 6
const SHORTEST_TELLING_WORD = 4

/**
 * True for a password that is too short, too long, made of a few characters over and over, or that
 * holds the person's own name or address. Length counts most, composition rules do not help
 * (NIST SP 800-63B, 5.1.1.2).
 */
export function isWeakPassword(
	password: string,
	owner: { readonly name: string; readonly email: string },
): boolean {
	if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) return true
	const lower = password.toLowerCase()
	if (new Set(lower).size < FEWEST_DIFFERENT_CHARACTERS) return true
	const telling = [...owner.name.split(/\s+/), ...owner.email.split(/[@.+_-]/), 'bekal']
	return telling.some(
		(word) => word.length >= SHORTEST_TELLING_WORD && lower.includes(word.toLowerCase()),
	)
}
