import { publicAccess } from '#app/http/access.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'

/** The unit's QRIS, which hangs on its counter, too. */
export const loader = reads(publicAccess, async ({ services }) => {
	if (!services.qrisPicture) throw noSuchPage()
	return new Response(Buffer.from(await services.qrisPicture()), {
		headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=300' },
	})
})
