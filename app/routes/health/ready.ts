import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

const WAIT_MS = 3_000

/** 200 when the database answers and is up to date, so that a proxy may send buyers here. */
export const loader = reads(publicAccess, async ({ services, responseHeaders }) => {
	responseHeaders.set('cache-control', 'no-store')
	const late = new Promise<false>((resolve) => {
		setTimeout(() => resolve(false), WAIT_MS).unref()
	})
	const ready = await Promise.race([services.isReady().catch(() => false), late])
	return ready
		? new Response('ready\n')
		: new Response('the database does not answer or is not up to date\n', { status: 503 })
})
