import type { HandOrder } from '#tests/support/transfers.ts'

export interface PaperSale {
	number: string
	/** for what is paid online's way at the counter */
	placed: HandOrder | null
	officer: number
	drawer: number | null
	day: number
	quantity: number
	totalSen: number
	isCash: boolean
	state: 'sold' | 'voided'
	isFound: boolean
}

interface PaperDrawer {
	id: number
	day: number
	cashSen: number
}

/** What somebody knows who writes down on paper what happens at the counter. */
export class TillModel {
	readonly sales: PaperSale[] = []
	readonly open: (PaperDrawer | null)[] = [null, null]
	readonly left: number[] = [0, 0]
	available: number
	sold = 0
	bankSen = 0
	differencesSen = 0
	vouchedSen = 0
	day = 0
	private drawers = 0

	constructor(pieces: number) {
		this.available = pieces
	}

	openDrawer(officer: number, countedSen: number, isFromBank: boolean, note: string): string {
		if (this.open[officer]) return 'till.drawer_open'
		const moreSen = countedSen - (this.left[officer] ?? 0)
		const isFloat = isFromBank && moreSen > 0
		if (!isFloat && moreSen !== 0 && note.length < 5) return 'till.reason_missing'
		if (isFloat) this.bankSen -= moreSen
		else this.differencesSen -= moreSen
		this.open[officer] = { id: this.drawers++, day: this.day, cashSen: countedSen }
		this.left[officer] = 0
		return 'done'
	}

	/** Why this officer cannot take cash now; null when that is possible. */
	noCash(officer: number): string | null {
		const drawer = this.open[officer]
		if (!drawer) return 'till.no_drawer'
		return drawer.day < this.day ? 'till.drawer_of_earlier_day' : null
	}

	sell(
		sale: Pick<PaperSale, 'number' | 'placed' | 'officer' | 'quantity' | 'totalSen' | 'isCash'>,
	) {
		const drawer = this.open[sale.officer]
		const isToday = drawer?.day === this.day
		this.available -= sale.quantity
		this.sold += sale.quantity
		if (sale.isCash && drawer) drawer.cashSen += sale.totalSen
		else this.vouchedSen += sale.totalSen
		const ofDrawer = drawer && isToday ? drawer.id : null
		this.sales.push({ ...sale, drawer: ofDrawer, day: this.day, state: 'sold', isFound: false })
	}

	voidSale(officer: number, sale: PaperSale): string {
		if (sale.state === 'voided') return 'orders.not_voidable'
		if (sale.officer !== officer) return 'till.not_your_sale'
		const drawer = this.open[officer]
		const isOpen = sale.drawer === null ? sale.day === this.day : drawer?.id === sale.drawer
		if (!isOpen) return 'till.sale_closed'
		if (sale.isCash && drawer && drawer.cashSen < sale.totalSen) return 'till.not_enough_cash'
		if (sale.isFound) return 'orders.money_found'
		if (sale.isCash && drawer) drawer.cashSen -= sale.totalSen
		else this.vouchedSen -= sale.totalSen
		this.available += sale.quantity
		this.sold -= sale.quantity
		sale.state = 'voided'
		return 'done'
	}

	/** The treasurer finds the money of a QRIS on the statement. */
	find(sale: PaperSale): string {
		this.bankSen += sale.totalSen
		if (sale.state === 'voided') return 'late-returned'
		if (sale.isFound) return 'double'
		sale.isFound = true
		this.vouchedSen -= sale.totalSen
		return 'paid'
	}

	deposit(officer: number, amountSen: number): string {
		const drawer = this.open[officer]
		if (!drawer) return 'till.no_drawer'
		if (amountSen > drawer.cashSen) return 'till.not_enough_cash'
		drawer.cashSen -= amountSen
		this.bankSen += amountSen
		return 'done'
	}

	close(officer: number, countedSen: number, reason: string): string {
		const drawer = this.open[officer]
		if (!drawer) return 'till.no_drawer'
		const moreSen = countedSen - drawer.cashSen
		if (moreSen !== 0 && reason.length < 5) return 'till.reason_missing'
		this.differencesSen -= moreSen
		this.left[officer] = countedSen
		this.open[officer] = null
		return 'done'
	}

	/** What lies in all drawers, open and closed. */
	cashSen(): number {
		const open = this.open.reduce((sum, drawer) => sum + (drawer?.cashSen ?? 0), 0)
		return open + this.left.reduce((sum, left) => sum + left, 0)
	}
}
