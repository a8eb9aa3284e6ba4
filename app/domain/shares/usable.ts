import { type Bps, type Sen, shareOf, subtract, wholeRupiah } from '#app/shared/money.ts'

/**
 * What of savings that are final, credited under one version, is locked until release: what its
 * ratio does not make usable. The usable part is whole rupiah, rounded down.
 */
export function lockedOf(savingsSen: Sen, usableBps: Bps): Sen {
	return subtract(savingsSen, wholeRupiah(shareOf(savingsSen, usableBps)))
}
