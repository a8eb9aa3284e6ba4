import type { Waterfall } from '#app/domain/shares/waterfall.ts'
import { type Sen, subtract, ZERO } from '#app/shared/money.ts'
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
