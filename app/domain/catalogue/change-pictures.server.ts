import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import type { PictureFiles } from '#app/domain/pictures/picture-files.ts'
import { areReleased, releasedUploads } from '#app/domain/pictures/uploads.server.ts'
import { restsOnConsent } from '#app/domain/pictures/withdrawals/consented-pictures.server.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import type { Text } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { requireEditable } from './change-product.server.ts'
import { altMissing, editedMeanwhile, noPicture, pictureNotReleased } from './errors.ts'
import {
	deletePictures,
	insertPicture,
	lockProduct,
	selectPicturesOf,
	updateProduct,
} from './store.server.ts'

export interface ChangePictures {
	slug: string
	/** which edition the page showed that was changed */
	edition: number
	/** all of them from now on, the face first: those it had by their id, new ones by their upload */
	pictures: readonly PlacedPicture[]
}

export interface PlacedPicture {
	readonly from: 'picture' | 'upload'
	readonly id: string
	/** what it shows, for those who cannot see it; English falls back to Indonesian */
	readonly alt: Text
}

/**
 * Puts the pictures of a product in an order, with what each shows, adds released ones and leaves
 * out others.
 *
 * Refuses what `requireEditable` refuses, `catalogue.picture_not_released` for an upload that
 * nobody else has looked at, `catalogue.alt_missing`, and `catalogue.no_picture` where a product on
 * show would lose its last one.
 */
export async function changePictures(
	deps: { db: Db; clock: Clock; pictureFiles: PictureFiles },
	input: ChangePictures,
	actor: Actor,
): Promise<void> {
	const { db, clock, pictureFiles } = deps
	if (input.pictures.some(({ alt }) => alt.id.trim() === '')) throw altMissing()
	const wanted = input.pictures.flatMap(({ from, id }) => (from === 'upload' ? [id] : []))
	const uploads = await releasedUploads(db, wanted)
	if (wanted.some((id) => !uploads.has(id))) throw pictureNotReleased()
	// A release that was cut off is finished here, before anybody is led to its files.
	for (const { id, mediaKey } of uploads.values()) {
		const picture = { id, mediaKey, restsOnConsent: await restsOnConsent(db, id) }
		await pictureFiles.publish(picture)
	}
	await transaction(db, async (tx) => {
		if (!(await areReleased(tx, wanted))) throw pictureNotReleased()
		const product = await lockProduct(tx, input.slug)
		requireEditable(product, input.edition)
		if (product.published_at !== null && input.pictures.length === 0) throw noPicture()
		const before = await selectPicturesOf(tx, [product.id])
		await deletePictures(tx, product.id)
		for (const [index, { from, id, alt }] of input.pictures.entries()) {
			const old = before.find((picture) => picture.id === id)
			const upload = uploads.get(id)
			if (from === 'picture' && !old) throw editedMeanwhile()
			const source =
				from === 'upload' && upload
					? { id: newId(), media_key: upload.mediaKey, ...sizeOf(upload) }
					: old && { id, media_key: old.media_key, ...sizeOf(old) }
			if (!source) throw editedMeanwhile()
			await insertPicture(tx, {
				...source,
				product_id: product.id,
				alt_id: alt.id.trim(),
				alt_en: alt.en.trim(),
				position: index + 1,
			})
		}
		await updateProduct(tx, product.id, { edition: product.edition + 1 })
		await recordAudit(tx, {
			actor,
			action: 'catalogue.pictures-changed',
			subjectKind: 'product',
			subjectId: product.id,
			details: { slug: input.slug, pictures: input.pictures.length },
			at: clock.now(),
		})
	})
}

function sizeOf({ width, height, colour }: { width: number; height: number; colour: string }) {
	return { width, height, colour }
}
