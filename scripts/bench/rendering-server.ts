/**
 * What rendering costs. `shop`: the shop as it is, but whose content has another version with every
 * request, so that nothing kept may be sent. `minimal`: the same pages in a Remix that has nothing
 * else: no guard, no log, no database. Its loaders remember what they returned first.
 */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { createLog } from '#app/adapters/log/create-log.server.ts'
import { assertShopEnv, readEnv } from '#app/env.server.ts'
import { createSite } from '#app/http/create-site.server.ts'
import { createServices, type Services } from '#app/services.server.ts'
import { ROOT } from '../processes.ts'

const env = readEnv()
assertShopEnv(env)
const log = createLog(env.logLevel)
const services = createServices(env, { log, wakeInbox: () => {} })
const build = (await import(join(ROOT, 'build/server/index.js'))) as ServerBuild

function shop(): RequestListener {
	let version = 0
	const settings = {
		origin: env.origin,
		anyLocalName: false,
		paymentOrigin: 'https://checkout.stripe.com',
		development: false,
		trustedProxies: [],
		rateLimitPerMinute: 0,
		clientFolder: join(ROOT, 'build/client'),
		mediaFolder: env.dataDir,
	}
	const restless: Services = { ...services, contentVersion: () => ++version }
	return createSite(settings, restless, build)
}

function minimal(): RequestListener {
	const handle = createRequestHandler(fromMemory(build), 'production')
	const context = {
		services,
		address: '',
		nonce: undefined,
		responseHeaders: new Headers(),
		cartCount: 0,
	}
	const answer: (...way: Parameters<RequestListener>) => Promise<void> = async (req, res) => {
		const response = await handle(new Request(env.origin + req.url), context)
		const body = Buffer.from(await response.arrayBuffer())
		res.writeHead(response.status, {
			'content-type': response.headers.get('content-type') ?? '',
			'content-length': body.length,
		})
		res.end(body)
	}
	return (req, res) => void answer(req, res)
}

function fromMemory({ routes, ...rest }: ServerBuild): ServerBuild {
	const entries = Object.entries(routes).map(([id, route]) => {
		const loader = route?.module.loader
		if (!route || !loader) return [id, route]
		const memory = new Map<string, ReturnType<typeof loader>>()
		const remembering: typeof loader = (args) => {
			const known = memory.get(args.request.url) ?? loader(args)
			memory.set(args.request.url, known)
			return known
		}
		return [id, { ...route, module: { ...route.module, loader: remembering } }]
	})
	return { ...rest, routes: Object.fromEntries(entries) }
}

const server = createServer(process.argv[2] === 'minimal' ? minimal() : shop())
server.listen(0, '127.0.0.1', () => {
	process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
})
