import type { Lines, PaperLedger } from './paper-ledger.ts'
import type { PaperSavings } from './paper-savings.ts'
import type { PaperStateShare } from './paper-state-share.ts'

/** A mat of Rp30.000, of which Rp8.000 are material, made by two of three and one of three. */
const PRICE = 3_000_000
/** Half of the profit in whole rupiah, parted by largest remainder; 15 %; and what is left. */
const PIECE = { makers: [733_300, 366_700], pnbp: 330_000, capital: 770_000, material: 800_000 }
const SHIPPING = 2_000_000
/** What the sandbox takes for a payment and for a dispute. */
const feeOf = (sen: number) => Math.round((sen * 29) / 1_000) + 200_000
const DISPUTE_FEE = 15_000_000
/** A dispute that nobody answers for so long is lost. */
const ANSWER_MS = 7 * 86_400_000

export interface PaperSale {
	readonly pieces: number
	readonly paidAt: number
	state: 'unheard' | 'paid' | 'received' | 'completed' | 'refunded'
	complaintUntil: number
	/** pieces that were not given back */
	kept: number
	/** of the money, what went back */
	givenSen: number
	dispute: 'open' | 'won' | 'lost' | null
	answerUntil: number
}

/** What was sold, what went back, and what banks have said of it. */
export class PaperSales {
	readonly all: PaperSale[] = []
	private readonly makers: readonly string[]
	private readonly ledger: PaperLedger
	private readonly savings: PaperSavings
	private readonly stateShare: PaperStateShare

	constructor(
		makers: readonly string[],
		books: { ledger: PaperLedger; savings: PaperSavings; stateShare: PaperStateShare },
	) {
		this.makers = makers
		this.ledger = books.ledger
		this.savings = books.savings
		this.stateShare = books.stateShare
	}

	/** A buyer orders and pays; nobody has heard of it yet. */
	pay(pieces: number, now: number): PaperSale {
		const sale: PaperSale = {
			...{ pieces, paidAt: now, state: 'unheard', complaintUntil: 0, kept: pieces },
			...{ givenSen: 0, dispute: null, answerUntil: 0 },
		}
		this.all.push(sale)
		return sale
	}

	hear(sale: PaperSale): void {
		sale.state = 'paid'
		const total = sale.pieces * PRICE + SHIPPING
		this.ledger.write(sale.paidAt, {
			...this.shares(-sale.pieces, false),
			'1200': total,
			'2400': -SHIPPING,
		})
		this.stateShare.move(sale.pieces * PIECE.pnbp)
		this.ledger.write(sale.paidAt, { '5100': feeOf(total), '1200': -feeOf(total) })
	}

	/** What pieces gave, debit-positive; once it is final the reserve stands in for the makers. */
	private shares(pieces: number, isFinal: boolean): Lines {
		const makers = PIECE.makers.map((sen, index) => [`2110.${this.makers[index]}`, pieces * sen])
		const all = PIECE.makers.reduce((sum, sen) => sum + sen, 0)
		return {
			...(isFinal ? { '2500': pieces * all } : Object.fromEntries(makers)),
			'2200': pieces * PIECE.pnbp,
			'3100': pieces * PIECE.capital,
			'3110': pieces * PIECE.material,
		}
	}

	private leftSen({ pieces, givenSen }: PaperSale): number {
		return pieces * PRICE + SHIPPING - givenSen
	}

	isRefundable(sale: PaperSale): boolean {
		const isOver = sale.state === 'unheard' || sale.state === 'refunded'
		return !isOver && sale.dispute === null && sale.kept > 0
	}

	/** So many pieces go back, with their part of the shipping. */
	giveBack(sale: PaperSale, pieces: number, now: number): void {
		const shipping = (pieces * SHIPPING) / sale.pieces
		const whole = pieces * PRICE + shipping
		const sen = Math.min(whole, this.leftSen(sale))
		const restored = whole - sen
		const shares = this.shares(pieces, sale.state === 'completed')
		this.ledger.write(now, {
			...shares,
			'2400': shipping,
			'2500': (shares['2500'] ?? 0) - restored,
			'1200': -sen,
		})
		this.stateShare.move(-pieces * PIECE.pnbp)
		sale.kept -= pieces
		sale.givenSen += sen
		if (sale.kept === 0) sale.state = 'refunded'
	}

	/** A sum that belongs to no piece. */
	giveSum(sale: PaperSale, sen: number, now: number): string {
		if (sen > this.leftSen(sale)) return 'orders.refund_too_much'
		this.ledger.write(now, { '2500': sen, '1200': -sen })
		sale.givenSen += sen
		return 'done'
	}

	/** Whose time to complain has ended. */
	becomeFinal(now: number): void {
		for (const sale of this.all) {
			if (sale.state !== 'received' || sale.complaintUntil > now) continue
			sale.state = 'completed'
			const lines: Record<string, number> = {}
			for (const [index, each] of PIECE.makers.entries()) {
				const maker = this.makers[index] ?? ''
				const sen = sale.kept * each
				lines[`2110.${maker}`] = sen
				lines[`2120.${maker}`] = -sen
				this.savings.becomeFinal(maker, sen)
			}
			this.ledger.write(sale.complaintUntil, lines)
		}
	}

	isDisputable(sale: PaperSale): boolean {
		return sale.state !== 'unheard' && sale.dispute === null && sale.givenSen === 0
	}

	dispute(sale: PaperSale, now: number): void {
		const total = this.leftSen(sale)
		sale.dispute = 'open'
		sale.answerUntil = now + ANSWER_MS
		this.ledger.write(now, { '1210': total, '5110': DISPUTE_FEE, '1200': -total - DISPUTE_FEE })
	}

	/** What banks have decided by themselves is heard of with what else is heard of disputes. */
	hearOfLapsed(now: number): void {
		for (const sale of this.all) {
			if (sale.dispute === 'open' && sale.answerUntil <= now) this.decide(sale, 'lost', now)
		}
	}

	/**
	 * The fee stays with the bank. What never left the house is undone; the rest the reserve bears.
	 */
	decide(sale: PaperSale, verdict: 'won' | 'lost', now: number): void {
		const total = this.leftSen(sale)
		sale.dispute = verdict
		if (verdict === 'won') {
			this.ledger.write(now, { '1200': total, '1210': -total })
			return
		}
		if (sale.state !== 'paid') {
			this.ledger.write(now, { '2500': total, '1210': -total })
			return
		}
		const shares = this.shares(sale.pieces, false)
		this.ledger.write(now, { ...shares, '2400': SHIPPING, '1210': -total })
		this.stateShare.move(-sale.pieces * PIECE.pnbp)
		sale.state = 'refunded'
	}
}
