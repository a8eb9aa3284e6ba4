import {
	controlAccounts,
	controlOf,
	extraFood,
	materialFund,
	pnbpPayable,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import { add, type Sen } from '#app/shared/money.ts'

/** Whose accounts the price of a piece is divided among, in the order of the chart. */
export const shareParties = [
	...controlAccounts,
	pnbpPayable,
	extraFood,
	workingCapital,
	materialFund,
].map(({ code, name }) => ({ code, name }))

/** The party an account belongs to; undefined for one that no share is booked to. */
export function partyOf(accountCode: string): string | undefined {
	const group = controlOf(accountCode)?.code ?? accountCode
	return shareParties.some(({ code }) => code === group) ? group : undefined
}

/** Why a share's account moved: by a sale or what undid it, by paying, or between accounts. */
export type ShareWay = 'allocated' | 'moved' | 'paid'

const PAYS = new Set(['savings.withdrawn', 'pnbp.deposited', 'partner.paid', 'material.bought'])

/** Sales and all that takes them back allocate; what is paid out pays; the rest is moved. */
export function wayOf(kind: string): ShareWay {
	if (kind.startsWith('order.') || kind === 'dispute.lost') return 'allocated'
	return PAYS.has(kind) ? 'paid' : 'moved'
}

/** What stood, was allocated, moved and paid, and stands: what is owed is positive. */
export interface ShareSums {
	readonly openingSen: Sen
	readonly allocatedSen: Sen
	/** between these accounts, or put right with a reason */
	readonly movedSen: Sen
	/** positive for what left */
	readonly paidSen: Sen
	readonly owedSen: Sen
}

/** Some accounts together. */
export function sumShares(some: readonly ShareSums[]): ShareSums {
	const of = (key: keyof ShareSums) => add(...some.map((one) => one[key]))
	return {
		openingSen: of('openingSen'),
		allocatedSen: of('allocatedSen'),
		movedSen: of('movedSen'),
		paidSen: of('paidSen'),
		owedSen: of('owedSen'),
	}
}
