import type { Server } from 'node:http'

const GRACE_MS = 10_000
const LOOK_MS = 50

/**
 * Takes no new connection, lets the requests under way finish, and cuts those that take longer than
 * ten seconds. Resolves when nobody is connected any more.
 */
export async function stopServing(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve) => {
		server.close(() => resolve())
	})
	// Browsers keep connections open for a next request, which there will not be.
	const hurry = setInterval(() => server.closeIdleConnections(), LOOK_MS)
	const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
	await closed
	clearInterval(hurry)
	clearTimeout(cut)
}
