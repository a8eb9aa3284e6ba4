import { type Bps, type Sen, ZERO } from '#app/shared/money.ts'

/**
 * What a share rule says, whichever format its document was written in. The base is divided by the
 * components in their order, and one party gets the remainder.
 *
 * There is no single percentage in the law or in practice, and the base matters as much as the
 * percentage, so the terms are data with a legal basis and a date, never constants of the code.
 */
export interface RuleTerms {
	readonly base: RuleBase
	/** in the order in which they are served; each party once, and not the one of the remainder */
	readonly components: readonly RuleComponent[]
	/** who gets what the components leave */
	readonly remainder: RuleParty
	/** by what the makers divide their part among them */
	readonly inner: InnerSplit
	/** of a maker's final savings, what may be used before release; the rest is locked until then */
	readonly usableBps: Bps
	/** what being paid costs */
	readonly fee: AgreedCost
	/** what sending costs beyond what the buyer pays for it */
	readonly shipping: AgreedCost
}

export const ruleParties = ['makers', 'pnbp', 'partner', 'capital'] as const
export type RuleParty = (typeof ruleParties)[number]

/** What is divided: the price, less the material, less the agreed payment fee, less both. */
export const ruleBases = ['gross', 'net_of_material', 'net_of_fee', 'net_of_both'] as const
export type RuleBase = (typeof ruleBases)[number]

/**
 * `sheet`: by whatever the batch's contribution sheet counts. `equal`: everybody on the sheet the
 * same. The others name what a sheet should count; one that counts something else is followed as it
 * is, since the makers have signed for it and money that is paid must find its owners.
 */
export const innerSplits = ['sheet', 'equal', 'pieces', 'hours', 'weights'] as const
export type InnerSplit = (typeof innerSplits)[number]

/** A part of the base and a sum for each piece, together kept between floor and cap. */
export interface RuleComponent {
	readonly party: RuleParty
	readonly shareBps: Bps
	readonly perUnitSen: Sen
	/** null: none */
	readonly floorSen: Sen | null
	readonly capSen: Sen | null
}

/**
 * A cost whose real height is known only after the sale, so that those who share a price agree on
 * one beforehand. `all`: taken off the price before it is divided. `partner`: taken out of the
 * partner's part. `capital`: nothing is agreed, the working capital pays what it really costs. The
 * working capital pays the real cost in every case, and gets what was agreed for it.
 */
export interface AgreedCost {
	readonly bearer: CostBearer
	readonly shareBps: Bps
	readonly perUnitSen: Sen
}

export const costBearers = ['capital', 'all', 'partner'] as const
export type CostBearer = (typeof costBearers)[number]

/** Nothing agreed: the working capital pays what it costs. */
export const borneByCapital: AgreedCost = {
	bearer: 'capital',
	shareBps: 0 as Bps,
	perUnitSen: ZERO,
}

/** True where the material is paid back before anything is divided. */
export function takesMaterial({ base }: Pick<RuleTerms, 'base'>): boolean {
	return base === 'net_of_material' || base === 'net_of_both'
}

/** True where these terms give a partner something, or let one bear something. */
export function wantsPartner({ components, remainder }: RuleTerms): boolean {
	return remainder === 'partner' || components.some(({ party }) => party === 'partner')
}
