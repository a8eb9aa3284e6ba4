import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

/** 200 as long as the process lives, whatever its database does. */
export const loader = reads(publicAccess, async ({ responseHeaders }) => {
	responseHeaders.set('cache-control', 'no-store')
	return new Response('ok\n')
})
