import { selectScarceVariants } from '#app/domain/catalogue/store.server.ts'
import type { Reader } from '#db/client.ts'

/**
 * The variants of those products on sale of which the fewest pieces are left, so many products at
 * most. One-off pieces are left out: they are never made again.
 */
export async function listScarceVariants(db: Reader, products: number): Promise<string[]> {
	return (await selectScarceVariants(db, products)).map((variant) => variant.id)
}
