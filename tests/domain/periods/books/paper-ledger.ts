/** Amounts by account, in sen: a debit is positive, a credit negative. */
export type Lines = Readonly<Record<string, number>>

interface PaperEntry {
	/** `YYYY-MM`, the month it stands in */
	readonly month: string
	readonly lines: Lines
}

const SEVEN_HOURS_MS = 7 * 3_600_000

/** The day it is in Magetan. */
function dayOf(at: number): string {
	return new Date(at + SEVEN_HOURS_MS).toISOString().slice(0, 10)
}

export function monthOf(at: number): string {
	return dayOf(at).slice(0, 7)
}

export function monthAfter(month: string, count = 1): string {
	const [year = 0, number = 0] = month.split('-').map(Number)
	return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** A book kept by hand: what is written in it stands in its month, or in the first open one. */
export class PaperLedger {
	readonly entries: PaperEntry[] = []
	/** the months that are closed, in order */
	readonly closed: string[] = []
	/** how often anything was closed or opened again */
	acts = 0
	private open: string | null = null

	write(at: number, lines: Lines): void {
		const moved = Object.entries(lines).filter(([, amount]) => amount !== 0)
		const sum = moved.reduce((total, [, amount]) => total + amount, 0)
		if (sum !== 0) throw new Error(`on paper it comes to ${sum}: ${JSON.stringify(lines)}`)
		const own = monthOf(at)
		const month = this.open !== null && own < this.open ? this.open : own
		if (moved.length > 0) this.entries.push({ month, lines: Object.fromEntries(moved) })
	}

	/** What stands on each account at the end of a month, without what stands at nothing. */
	standing(end: string): Map<string, number> {
		const sums = new Map<string, number>()
		for (const { month, lines } of this.entries) {
			if (month > end) continue
			for (const [code, amount] of Object.entries(lines)) {
				sums.set(code, (sums.get(code) ?? 0) + amount)
			}
		}
		for (const [code, sum] of sums) if (sum === 0) sums.delete(code)
		return sums
	}

	/** What is owed on an account now: positive. */
	owed(code: string): number {
		return 0 - (this.standing('9999-12').get(code) ?? 0)
	}

	/** The month that is closed next. */
	openMonth(): string | null {
		const months = this.entries.map(({ month }) => month)
		return this.open ?? months.toSorted()[0] ?? null
	}

	/** Two people close a month: what comes of it. */
	close(month: string, now: number): string {
		if (month >= monthOf(now) || month !== this.openMonth()) return 'periods.blocked'
		this.closed.push(month)
		this.open = monthAfter(month)
		this.acts += 1
		return 'done'
	}

	/** Or open the last one again. */
	reopen(month: string): string {
		if (this.closed.at(-1) !== month) return 'ledger.not_the_last_closed'
		this.closed.pop()
		this.open = month
		this.acts += 1
		return 'done'
	}
}
