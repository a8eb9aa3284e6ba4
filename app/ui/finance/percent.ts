import type { Bps } from '#app/shared/money.ts'

const BPS_PER_PERCENT = 100

/** `50%`, with decimals only where there are any: `12,5%`, written as amounts are. */
export function percent(share: Bps): string {
	return `${String(share / BPS_PER_PERCENT).replace('.', ',')}%`
}
