import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

export const loader = reads(publicAccess, async () => new Response('ok\n'))
