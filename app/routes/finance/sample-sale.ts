import { rupiah } from '#app/shared/money.ts'

/** A mat as many sell it, so that rules can be compared by what they do to the same price. */
export const SAMPLE = { priceSen: rupiah(30_000), materialSen: rupiah(8_000) }
