/**
 * The limit of the machine: a bare `node:http` server that sends bytes it was handed, with the
 * fields they came with, and does nothing else. Its first argument is a file of answers.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An answer as it was sent by the shop. */
export interface RecordedAnswer {
	path: string
	/** whether it is sent to those who take a compressed body */
	compressed: boolean
	/** names and values in turn */
	fields: string[]
	/** in base64 */
	body: string
}

const recorded = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as RecordedAnswer[]
const answers = new Map(
	recorded.map(({ path, compressed, fields, body }) => [
		`${compressed} ${path}`,
		{ fields, body: Buffer.from(body, 'base64') },
	]),
)

const server = createServer((req, res) => {
	const answer = answers.get(`${req.headers['accept-encoding'] !== undefined} ${req.url}`)
	if (!answer) return void res.writeHead(404).end()
	res.writeHead(200, answer.fields)
	res.end(answer.body)
})
server.listen(0, '127.0.0.1', () => {
	process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
