import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'

/** What a piece costs in a list: its price, or from where on where its choices differ. */
export function priceWords(
	copy: Copy,
	{ fromPriceSen, toPriceSen }: { fromPriceSen: Sen; toPriceSen: Sen },
): string {
	const price = formatRupiah(fromPriceSen)
	return toPriceSen > fromPriceSen ? fill(copy.storefront.catalogue.from, { price }) : price
}
