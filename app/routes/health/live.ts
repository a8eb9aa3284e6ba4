import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

/** 200 as long as the process lives, whatever its database does. */
export const loader = reads(publicAccess, async () => new Response('ok\n'))
