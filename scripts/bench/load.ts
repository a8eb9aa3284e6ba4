import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Load {
	/** the server's port on loopback */
	port: number
	path: string
	/** fields besides `host` */
	headers: Readonly<Record<string, string>>
	connections: number
	milliseconds: number
}

/** Where a connection stands in the answer it is reading. */
interface Reading {
	rest: number
	head: string
}

/**
 * Asks for one path over and over on connections that stay open, on each for the next when the last
 * has come whole, and returns how many answers a second came. Throws for an answer that is not 200.
 * Plain sockets, because a client that costs as much as the server would be what is measured.
 */
export async function load(options: Load): Promise<number> {
	const { port, path, headers, connections, milliseconds } = options
	const fields = Object.entries({ host: `127.0.0.1:${port}`, ...headers })
	const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
	const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines}\r\n`)
	const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)))
	let answers = 0
	let isOver = false
	const work = sockets.map(
		(socket) =>
			new Promise<void>((resolve, reject) => {
				const reading: Reading = { rest: 0, head: '' }
				socket.on('error', reject)
				socket.on('close', () => (isOver ? resolve() : reject(new Error('connection closed'))))
				socket.on('data', (chunk: Buffer) => {
					try {
						if (!isWhole(reading, chunk)) return
					} catch (error) {
						return reject(error)
					}
					answers += 1
					if (isOver) socket.destroy()
					else socket.write(request)
				})
				socket.write(request)
			}),
	)
	const started = performance.now()
	const all = Promise.all(work)
	await Promise.race([all, new Promise((resolve) => setTimeout(resolve, milliseconds))])
	const seconds = (performance.now() - started) / 1000
	const perSecond = answers / seconds
	isOver = true
	for (const socket of sockets) socket.destroy()
	await all
	return perSecond
}

async function open(port: number): Promise<Socket> {
	const socket = connect(port, '127.0.0.1')
	socket.setNoDelay(true)
	await once(socket, 'connect')
	return socket
}

/** True when the answer has come to its end with this chunk. */
function isWhole(reading: Reading, chunk: Buffer): boolean {
	if (reading.rest > 0) {
		reading.rest -= chunk.length
		return reading.rest === 0
	}
	const text = reading.head + chunk.toString('latin1', 0, Math.min(chunk.length, 8_192))
	const end = text.indexOf('\r\n\r\n')
	if (end < 0) {
		reading.head = text
		return false
	}
	if (!text.startsWith('HTTP/1.1 200')) throw new Error(text.slice(0, end))
	const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
	if (length === undefined) throw new Error('an answer without its length')
	reading.rest = Number(length) - (chunk.length + reading.head.length - end - 4)
	reading.head = ''
	return reading.rest === 0
}
