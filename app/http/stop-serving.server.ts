import type { Server } from 'node:http'

const GRACE_MS = 10_000

/**
 * Takes no new connection, lets the requests under way finish, and cuts those that take longer than
 * ten seconds. Resolves when nobody is connected any more.
 */
export async function stopServing(server: Server): Promise<void> {
	// Browsers keep connections open; each is told with its last answer that this was the last.
	server.prependListener('request', (_req, res) => res.setHeader('connection', 'close'))
	const closed = new Promise<void>((resolve) => {
		server.close(() => resolve())
	})
	server.closeIdleConnections()
	const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
	await closed
	clearTimeout(cut)
}
