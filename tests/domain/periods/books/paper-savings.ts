import type { PaperLedger } from './paper-ledger.ts'

/** Of what a piece gives a maker so much of ten thousand may be used before release. */
const USABLE_BPS = 2_500

type WithdrawalState = 'requested' | 'approved' | 'declined' | 'called-off' | 'paid'

export interface PaperWithdrawal {
	readonly maker: string
	readonly sen: number
	state: WithdrawalState
}

export interface PaperAdjustment {
	readonly maker: string
	readonly kind: 'correction' | 'interest'
	readonly sen: number
	isOpen: boolean
}

/** What makers may have of their savings, and what was asked for. */
export class PaperSavings {
	readonly withdrawals: PaperWithdrawal[] = []
	readonly adjustments: PaperAdjustment[] = []
	/** by maker, all that ever became final of sales */
	private readonly credited = new Map<string, number>()
	private readonly ledger: PaperLedger

	constructor(ledger: PaperLedger) {
		this.ledger = ledger
	}

	becomeFinal(maker: string, sen: number): void {
		this.credited.set(maker, (this.credited.get(maker) ?? 0) + sen)
	}

	of(maker: string) {
		const finalSen = this.ledger.owed(`2120.${maker}`)
		const credited = this.credited.get(maker) ?? 0
		const usable = Math.floor((credited * USABLE_BPS) / 10_000 / 100) * 100
		const lockedSen = Math.min(credited - usable, finalSen)
		const pendingSen = this.ledger.owed(`2110.${maker}`)
		return { pendingSen, finalSen, lockedSen, usableSen: finalSen - lockedSen }
	}

	/** Withdrawals under way and what corrections are to take, but for one of them. */
	private heldBack(maker: string, but: PaperWithdrawal | PaperAdjustment | null = null): number {
		const isHeld = (one: PaperWithdrawal) => ['requested', 'approved'].includes(one.state)
		const asked = this.withdrawals.filter((one) => isHeld(one))
		const taken = this.adjustments.filter((one) => one.isOpen && one.sen < 0)
		return [...asked, ...taken]
			.filter((one) => one.maker === maker && one !== but)
			.reduce((sum, one) => sum + Math.abs(one.sen), 0)
	}

	private check(wish: PaperWithdrawal, but: PaperWithdrawal | null): string {
		const { finalSen, usableSen } = this.of(wish.maker)
		const held = this.heldBack(wish.maker, but)
		if (wish.sen <= 0 || wish.sen > finalSen - held) return 'savings.not_enough'
		return wish.sen > Math.max(usableSen - held, 0) ? 'savings.locked' : 'done'
	}

	askWithdrawal(maker: string, sen: number): string {
		const wish: PaperWithdrawal = { maker, sen, state: 'requested' }
		const outcome = this.check(wish, null)
		if (outcome === 'done') this.withdrawals.push(wish)
		return outcome
	}

	approveWithdrawal(one: PaperWithdrawal, isOwn: boolean): string {
		if (one.state !== 'requested') return 'savings.withdrawal_decided'
		if (isOwn) return 'savings.own_withdrawal'
		const outcome = this.check(one, one)
		if (outcome === 'done') one.state = 'approved'
		return outcome
	}

	declineWithdrawal(one: PaperWithdrawal): string {
		if (one.state !== 'requested') return 'savings.withdrawal_decided'
		one.state = 'declined'
		return 'done'
	}

	callOff(one: PaperWithdrawal): string {
		if (!['requested', 'approved'].includes(one.state)) return 'savings.withdrawal_decided'
		one.state = 'called-off'
		return 'done'
	}

	/** Paying what was paid changes nothing. */
	pay(one: PaperWithdrawal, now: number): string {
		if (one.state === 'paid') return 'done'
		if (one.state !== 'approved') return 'savings.not_approved'
		const outcome = this.check(one, one)
		if (outcome !== 'done') return outcome
		one.state = 'paid'
		this.ledger.write(now, { [`2120.${one.maker}`]: one.sen, '1110': -one.sen })
		return 'done'
	}

	askAdjustment(maker: string, kind: PaperAdjustment['kind'], sen: number): string {
		if (kind !== 'correction' && sen < 0) return 'savings.not_a_correction'
		if (-sen > Math.max(this.of(maker).finalSen - this.heldBack(maker), 0)) {
			return 'savings.not_enough'
		}
		this.adjustments.push({ maker, kind, sen, isOpen: true })
		return 'done'
	}

	approveAdjustment(one: PaperAdjustment, isOwn: boolean, now: number): string {
		if (!one.isOpen) return 'savings.adjustment_decided'
		if (isOwn) return 'savings.own_adjustment'
		const free = this.of(one.maker).finalSen - this.heldBack(one.maker, one)
		if (-one.sen > Math.max(free, 0)) return 'savings.not_enough'
		one.isOpen = false
		const from = one.kind === 'correction' ? '3100' : '1110'
		this.ledger.write(now, { [from]: one.sen, [`2120.${one.maker}`]: -one.sen })
		return 'done'
	}

	declineAdjustment(one: PaperAdjustment): string {
		if (!one.isOpen) return 'savings.adjustment_decided'
		one.isOpen = false
		return 'done'
	}
}
