import { type Bps, bps, WHOLE_BPS } from '#app/shared/money.ts'

const BPS_PER_PERCENT = 100

/** `50%`, with decimals only where there are any: `12,5%`, written as amounts are. */
export function percent(share: Bps): string {
	return `${String(share / BPS_PER_PERCENT).replace('.', ',')}%`
}

/**
 * Reads what a person types for a percentage: `50`, `12,5`, `2,90 %`. Undefined for anything
 * doubtful, finer than a basis point or above the whole.
 */
export function parsePercent(text: string): Bps | undefined {
	const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim())
	if (!match) return undefined
	const value = Number(match[1]) * BPS_PER_PERCENT + Number((match[2] ?? '').padEnd(2, '0') || 0)
	return value <= WHOLE_BPS ? bps(value) : undefined
}
