import type { Waterfall } from '#app/domain/shares/waterfall.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Party } from '#app/ui/kit/share-bar.tsx'

/** A computed waterfall as the rows a page shows. */
export function waterfallParts(waterfall: Waterfall): { party: Party; amountSen: Sen }[] {
	return [
		{ party: 'maker', amountSen: waterfall.makersSen },
		{ party: 'pnbp', amountSen: waterfall.pnbpSen },
		{ party: 'partner', amountSen: waterfall.partnerSen },
		{ party: 'capital', amountSen: waterfall.capitalSen },
		{ party: 'material', amountSen: waterfall.materialSen },
	]
}
