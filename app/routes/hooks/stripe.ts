import { webhookAccess } from '#app/http/access.ts'
import { receives } from '#app/http/writes.server.ts'

export const action = receives(webhookAccess, async () => new Response(null, { status: 503 }))
