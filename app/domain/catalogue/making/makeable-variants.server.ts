import type { Craft } from '#app/domain/catalogue/product.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { selectMakeable } from './store.server.ts'

/** A variant that a workshop may make. */
export interface MakeableVariant {
	readonly sku: string
	readonly productName: Text
	readonly label: Text
	readonly priceSen: Sen
	/** the shop shows its product */
	readonly isOnShow: boolean
}

/** Every variant of a craft that is not retired, in the order of the catalogue. */
export async function listMakeableVariants(db: Reader, craft: Craft): Promise<MakeableVariant[]> {
	return (await selectMakeable(db, craft)).map((row) => ({
		sku: row.sku,
		productName: { id: row.name_id, en: row.name_en },
		label: { id: row.label_id, en: row.label_en },
		priceSen: row.price_sen,
		isOnShow: row.published_at !== null,
	}))
}
