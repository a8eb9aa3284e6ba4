import { redirect } from '@remix-run/node'
import { copyOf } from '#app/copy/copy.ts'
import { getProduct } from '#app/domain/catalogue/products.server.ts'
import {
	readSocialPictureFile,
	type SocialPicture,
	socialPictureHash,
	socialPicturePath,
} from '#app/domain/catalogue/social-picture.ts'
import { publicAccess } from '#app/http/access.ts'
import { CONSENT_CACHE } from '#app/http/answer-picture.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import type { Services } from '#app/services.server.ts'
import { productPreview, shopPreview } from '#app/ui/storefront/product-preview.ts'

const FOR_A_DAY = 'public, max-age=86400'
const BUSY_SECONDS = '30'

/**
 * The picture of a shared link. That of a product is named by what it shows, so it never changes;
 * a link that was shared before the price changed leads on to the picture with the new one.
 */
export const loader = reads(publicAccess, async ({ params, services, language }) => {
	const asked = readSocialPictureFile(params.file ?? '')
	if (!asked) throw noSuchPage()
	if (asked.slug === null) {
		return await answer(services, shopPreview(language, copyOf(language)), FOR_A_DAY)
	}
	const product = await getProduct(services.db, asked.slug)
	const picture = productPreview(product, language, copyOf(language))
	if (asked.hash !== socialPictureHash(picture)) {
		return redirect(socialPicturePath(picture), { headers: { 'cache-control': FOR_A_DAY } })
	}
	// What it shows may rest on a consent, and it is asked for rarely.
	return await answer(services, picture, CONSENT_CACHE)
})

async function answer(services: Services, picture: SocialPicture, kept: string): Promise<Response> {
	const bytes = await services.socialPictures.draw(picture)
	if (!bytes) return new Response(null, { status: 503, headers: { 'retry-after': BUSY_SECONDS } })
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'image/jpeg',
			'cache-control': kept,
			// It is made to be shown elsewhere.
			'cross-origin-resource-policy': 'cross-origin',
		},
	})
}
