import type { PaperLedger } from './paper-ledger.ts'

export interface PaperDeposit {
	readonly sen: number
	state: 'requested' | 'approved' | 'declined' | 'paid'
}

/** What is owed to the state, and what of it was gathered to be deposited. */
export class PaperStateShare {
	readonly deposits: PaperDeposit[] = []
	private readonly ledger: PaperLedger
	/** what sales and refunds have brought together */
	private movedSen = 0

	constructor(ledger: PaperLedger) {
		this.ledger = ledger
	}

	/** A sale or a refund was booked. */
	move(sen: number): void {
		this.movedSen += sen
	}

	gather(): string {
		const alive = this.deposits.filter(({ state }) => state !== 'declined')
		if (alive.some(({ state }) => state === 'requested')) return 'treasury.request_waits'
		const gathered = alive.reduce((sum, one) => sum + one.sen, 0)
		const sen = Math.floor((this.movedSen - gathered) / 100) * 100
		if (sen <= 0) return 'treasury.nothing_to_gather'
		this.deposits.push({ sen, state: 'requested' })
		return 'done'
	}

	approve(one: PaperDeposit, isOwn: boolean): string {
		if (one.state !== 'requested') return 'treasury.not_open'
		if (isOwn) return 'treasury.own_request'
		one.state = 'approved'
		return 'done'
	}

	decline(one: PaperDeposit): string {
		if (one.state !== 'requested') return 'treasury.not_open'
		one.state = 'declined'
		return 'done'
	}

	/** Paying under the same NTPN once more changes nothing. */
	pay(one: PaperDeposit, now: number): string {
		if (one.state === 'paid') return 'done'
		if (one.state !== 'approved') return 'treasury.not_open'
		one.state = 'paid'
		this.ledger.write(now, { '2200': one.sen, '1110': -one.sen })
		return 'done'
	}
}
