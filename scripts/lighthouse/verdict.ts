/** What one run of Lighthouse says of one page. Scores are 0 to 100, times milliseconds. */
export interface Measured {
	performance: number
	accessibility: number
	bestPractices: number
	seo: number
	lcpMs: number
	cls: number
	tbtMs: number
}

/** The least a page has to reach. */
const LEAST_SCORE = 100
const MOST_LCP_MS = 1_500

const COLUMNS: readonly [name: keyof Measured, title: string, show: (value: number) => string][] = [
	['performance', 'Perf', String],
	['accessibility', 'A11y', String],
	['bestPractices', 'Best', String],
	['seo', 'SEO', String],
	['lcpMs', 'LCP', (ms) => `${(ms / 1000).toFixed(2)} s`],
	['cls', 'CLS', (shift) => String(Number(shift.toFixed(4)))],
	['tbtMs', 'TBT', (ms) => `${Math.round(ms)} ms`],
]

/** The median of each figure by itself, the upper of two for an even number of runs. */
export function median(runs: readonly Measured[]): Measured {
	const middle = (name: keyof Measured) => {
		const values = runs.map((run) => run[name]).sort((a, b) => a - b)
		return values[Math.floor(values.length / 2)] ?? Number.NaN
	}
	const entries = COLUMNS.map(([name]) => [name, middle(name)] as const)
	return Object.fromEntries(entries) as unknown as Measured
}

/** Why a page does not reach what it has to; empty if it does. */
export function faultsOf(page: Measured): (keyof Measured)[] {
	return COLUMNS.map(([name]) => name).filter((name) => {
		const value = page[name]
		if (name === 'lcpMs') return !(value <= MOST_LCP_MS)
		// Lighthouse gives fractions of a shift too small for anybody to see; zero means zero.
		if (name === 'cls' || name === 'tbtMs') return value !== 0
		return !(value >= LEAST_SCORE)
	})
}

/** A line for each page, what is not reached marked by an exclamation mark. */
export function table(pages: ReadonlyMap<string, Measured>): string {
	const rows = [...pages].map(([path, page]) => {
		const faults = new Set(faultsOf(page))
		return [
			path,
			...COLUMNS.map(([name, , show]) => `${faults.has(name) ? '! ' : ''}${show(page[name])}`),
		]
	})
	const all = [['Page', ...COLUMNS.map(([, title]) => title)], ...rows]
	const widths = all[0]?.map((_, column) =>
		Math.max(...all.map((row) => (row[column] ?? '').length)),
	)
	return all
		.map((row) =>
			row
				.map((cell, column) => {
					const width = widths?.[column] ?? 0
					return column === 0 ? cell.padEnd(width) : cell.padStart(width)
				})
				.join('   '),
		)
		.join('\n')
}
