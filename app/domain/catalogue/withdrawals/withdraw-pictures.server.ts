import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { updateProduct } from '#app/domain/catalogue/store.server.ts'
import {
	type Withdrawal,
	withdrawUploads,
} from '#app/domain/pictures/withdrawals/withdraw-uploads.server.ts'
import type { Tx } from '#db/client.ts'
import { closeGaps, deletePicturesByKey, lockProductsShowing } from './store.server.ts'

/**
 * Takes released pictures out of the shop in the running transaction: off every product that shows
 * them, and off the record of what may be shown. A product on show stays so, with a plain tile for
 * its last picture: whoever made it goes on earning while another one is taken.
 */
export async function withdrawPictures(
	tx: Tx,
	uploadIds: readonly string[],
	withdrawal: Withdrawal,
): Promise<void> {
	const keys = await withdrawUploads(tx, uploadIds, withdrawal)
	if (keys.length === 0) return
	const { actor, at } = withdrawal
	const products = await lockProductsShowing(tx, keys)
	await deletePicturesByKey(tx, keys)
	for (const { id, slug, edition } of products) {
		await closeGaps(tx, id)
		await updateProduct(tx, id, { edition: edition + 1 })
		await recordAudit(tx, {
			actor,
			action: 'catalogue.pictures-taken-down',
			subjectKind: 'product',
			subjectId: id,
			details: { slug },
			at,
		})
	}
}
