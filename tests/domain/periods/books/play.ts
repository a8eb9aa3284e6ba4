import type { Instant } from '#app/shared/instant.ts'
import { milliseconds } from '#app/shared/instant.ts'
import type { scansInMemory } from '#tests/support/scans.ts'
import type { Goods, PlacedOrder, TestShop } from '#tests/support/shop.ts'
import { PaperLedger } from './paper-ledger.ts'
import { type PaperSale, PaperSales } from './paper-sales.ts'
import { type PaperAdjustment, PaperSavings, type PaperWithdrawal } from './paper-savings.ts'
import { type PaperDeposit, PaperStateShare } from './paper-state-share.ts'

/** One shop as it is played: by its verbs, and on paper. */
export interface Play {
	readonly shop: TestShop & { consentScans: ReturnType<typeof scansInMemory> }
	readonly goods: Goods
	readonly makers: readonly string[]
	readonly ledger: PaperLedger
	readonly savings: PaperSavings
	readonly stateShare: PaperStateShare
	readonly sales: PaperSales
	/** payouts that have arrived and stayed, by name */
	readonly payouts: Map<string, { sen: number; arrivedOn: Instant }>
	/** what the shop calls what stands on paper */
	readonly placed: Map<PaperSale, PlacedOrder>
	readonly disputes: Map<PaperSale, string>
	readonly names: Map<PaperWithdrawal | PaperAdjustment | PaperDeposit, string>
	/** by closed month, the closing whose reports were kept */
	readonly closings: Map<string, number>
}

export function beginPlay(shop: Play['shop'], goods: Goods): Play {
	const makers = goods.members.slice(0, 2)
	const ledger = new PaperLedger()
	const savings = new PaperSavings(ledger)
	const stateShare = new PaperStateShare(ledger)
	const sales = new PaperSales(makers, { ledger, savings, stateShare })
	return {
		...{ shop, goods, makers, ledger, savings, stateShare, sales },
		...{ payouts: new Map(), placed: new Map(), disputes: new Map(), names: new Map() },
		closings: new Map(),
	}
}

export const nowOf = ({ shop }: Play): number => milliseconds(shop.clock.now())

/** One of those with which it can be done, or of all where there is none; none of none. */
export function choose<One>(
	all: readonly One[],
	which: number,
	isLikely: (one: One) => boolean = () => true,
): One | undefined {
	const likely = all.filter((one) => isLikely(one))
	const from = likely.length > 0 ? likely : all
	return from[which % from.length]
}
