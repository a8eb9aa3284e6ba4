/** One try to come in by knowing something, and from which address of the network. */
export interface Attempt {
	/** where: each door counts for itself */
	readonly door: 'staff' | 'order'
	/** for which account, or which order */
	readonly account: string
	readonly address: string
}

/** Attempts are counted over so many minutes from the first one. */
export const WINDOW_MINUTES = 15

/**
 * How many attempts may fail in a window. Few for one account from one address; many for one
 * account from anywhere, so that a stranger cannot lock somebody out of work with a handful
 * (NIST SP 800-63B, 5.2.2 allows no more than 100); and some for one address trying many accounts.
 */
export const attemptLimits = { pair: 5, account: 50, address: 30 } as const

/** What is counted under one name, in the order in which the counts are locked. */
export interface Bucket {
	readonly kind: keyof typeof attemptLimits
	/** what is counted together; stored as its hash, since a mistyped address is a secret too */
	readonly of: string
}

/** The three counts that an attempt is part of. */
export function bucketsOf({ door, account, address }: Attempt): readonly Bucket[] {
	const whose = `${door} ${account.toLowerCase()}`
	return [
		{ kind: 'pair', of: `${whose} ${address}` },
		{ kind: 'account', of: whose },
		{ kind: 'address', of: `${door} ${address}` },
	]
}
