import type { Waterfall } from '#app/domain/shares/waterfall.ts'
import { type Sen, sen, split, subtract, ZERO } from '#app/shared/money.ts'
import type { Party } from '#app/ui/kit/share-bar.tsx'

/**
 * A computed waterfall as the rows a page shows. The makers' pool is one figure, unless a part of
 * it buys extra food.
 */
export function waterfallParts(
	waterfall: Waterfall,
	extraFoodSen: Sen = ZERO,
): { party: Party; amountSen: Sen }[] {
	return [
		{ party: 'maker', amountSen: subtract(waterfall.makersSen, extraFoodSen) },
		{ party: 'extra-food', amountSen: extraFoodSen },
		{ party: 'pnbp', amountSen: waterfall.pnbpSen },
		{ party: 'partner', amountSen: waterfall.partnerSen },
		{ party: 'capital', amountSen: waterfall.capitalSen },
		{ party: 'material', amountSen: waterfall.materialSen },
		{ party: 'costs', amountSen: waterfall.costsSen },
	]
}

/**
 * The parts of a price in whole percent, for reading beside the exact rupiah: together a hundred,
 * so that whoever adds them up finds nothing missing. Of nothing each is nothing.
 */
export function percentsOf(amounts: readonly Sen[]): number[] {
	if (amounts.every((amount) => amount === 0)) return amounts.map(() => 0)
	return [...split(sen(100), amounts)]
}
