import { once } from 'node:events'
import { createServer } from 'node:net'

/** True if nobody listens there. */
export async function isFree(port: number, host: string): Promise<boolean> {
	return (await tryToListen(port, host)) !== undefined
}

/** The wanted port, or any free one if that is taken. */
export async function choosePort(wanted: number, host: string): Promise<number> {
	const chosen = (await tryToListen(wanted, host)) ?? (await tryToListen(0, host))
	if (chosen === undefined) throw new Error(`no free port on ${host}`)
	return chosen
}

async function tryToListen(port: number, host: string): Promise<number | undefined> {
	if (port > 65_535) return undefined
	const probe = createServer()
	try {
		probe.listen(port, host)
		await once(probe, 'listening')
	} catch {
		return undefined
	}
	const address = probe.address()
	probe.close()
	await once(probe, 'close')
	return address !== null && typeof address === 'object' ? address.port : undefined
}
