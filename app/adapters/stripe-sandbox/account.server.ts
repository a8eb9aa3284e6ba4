import type { SandboxClock } from './clock.server.ts'
import { type ControlSettings, DEFAULT_SETTINGS } from './control-shapes.ts'
import type { Store } from './store.server.ts'

/** The pretended Stripe account that everything below works on. */
export interface Account {
	store: Store
	clock: SandboxClock
	/** where buyers' browsers reach the hosted page */
	publicOrigin: string
	/** what the account charges and waits: an example, not Stripe's prices */
	terms: Terms
	/** tells the courier that there is something to deliver */
	deliver: () => void
}

export interface Terms {
	/** of the amount, in basis points */
	feeBps: number
	/** for each charge, in sen */
	feeFixedSen: number
	/** the least that a checkout may come to, in sen */
	minimumSen: number
	/** between a charge and its money being available */
	settlementSeconds: number
	/** between a pending refund and its outcome */
	refundSettlesSeconds: number
	/** for each disputed charge, in sen; not given back when it is won */
	disputeFeeSen: number
	/** from a dispute to the last moment for evidence */
	evidenceSeconds: number
}

/**
 * An example for the demonstration: 2.9 % and Rp2.000, and Rp150.000 for a dispute. Stripe's real
 * prices differ by country and contract, and its smallest amount is 50 US cents in the currency of
 * settlement.
 */
export const EXAMPLE_TERMS: Terms = {
	feeBps: 290,
	feeFixedSen: 200_000,
	minimumSen: 800_000,
	settlementSeconds: 2 * 86_400,
	refundSettlesSeconds: 3_600,
	disputeFeeSen: 15_000_000,
	evidenceSeconds: 7 * 86_400,
}

/** The most that one payment in rupiah may come to: twelve digits of sen, as at Stripe. */
export const MAXIMUM_SEN = 999_999_999_999

/** The fee on one charge, rounded half up to the sen and never more than the charge. */
export function feeOn(amountSen: number, terms: Terms): number {
	const share = (BigInt(amountSen) * BigInt(terms.feeBps) + 5_000n) / 10_000n
	return Math.min(amountSen, Number(share) + terms.feeFixedSen)
}

export function settingsOf(account: Account): ControlSettings {
	return { ...DEFAULT_SETTINGS, ...account.store.readSetting('settings', {}) }
}
