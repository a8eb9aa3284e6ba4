import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { ServerBuild } from '@remix-run/node'
import { createLog } from '#app/adapters/log/create-log.server.ts'
import { assertShopEnv, readEnv } from '#app/env.server.ts'
import type { AppSettings } from '#app/http/create-app.server.ts'
import { createSite } from '#app/http/create-site.server.ts'
import routes from '#app/routes.ts'
import { createServices, type Services } from '#app/services.server.ts'
import { closeDatabase } from '#db/client.ts'
import remixConfig from '../../remix.config.js'
import type { TestDatabase } from './database.ts'
import { NAME_KEY } from './making.ts'
import { throwAwayFolder } from './memory.ts'

/** A route module as far as it is looked at here. */
export interface RouteModule {
	default?: unknown
	loader?: { access?: unknown }
	action?: { access?: unknown }
}

interface RouteEntry {
	file: string
	path?: string
	index?: boolean
	children?: RouteEntry[]
}

export interface FlatRoute {
	id: string
	parentId: string
	/** the whole address, `/` for the root */
	pattern: string
	path?: string
	index?: boolean
	module: RouteModule
}

const modules = import.meta.glob<RouteModule>('../../app/routes/**/*.{ts,tsx}')

/** Every route of `app/routes.ts` with its module, parents before their children. */
export async function loadRoutes(): Promise<FlatRoute[]> {
	const flat: FlatRoute[] = []
	async function add(entries: readonly RouteEntry[], parentId: string, above: string) {
		for (const { file, path, index, children = [] } of entries) {
			const load = modules[`../../app/${file}`]
			if (!load) throw new Error(`app/routes.ts names ${file}, which is not there`)
			const id = file.replace(/\.tsx?$/, '')
			const pattern = path?.startsWith('/') ? path : [above, path].filter(Boolean).join('/')
			flat.push({
				id,
				parentId,
				pattern: pattern || '/',
				...(path !== undefined && { path }),
				...(index && { index }),
				module: await load(),
			})
			await add(children, id, pattern)
		}
	}
	await add(routes, 'root', '')
	return flat
}

// While this file is loaded, once in a process: the first test would have to wait for all of it.
await loadRoutes()

/** The pages as the compiler would bundle them, from their sources. */
export async function buildPages(): Promise<ServerBuild> {
	const root = await import('#app/root.tsx')
	const flat = await loadRoutes()
	const entries = [
		{ id: 'root', path: '', module: root },
		...flat.map(({ pattern: _, ...route }) => route),
	]
	return {
		mode: 'production',
		entry: { module: await import('#app/entry.server.tsx') },
		routes: Object.fromEntries(entries.map((route) => [route.id, route])),
		assets: {
			entry: { module: '/assets/entry.js', imports: [] },
			routes: Object.fromEntries(
				entries.map(({ module, ...route }) => [
					route.id,
					{
						...route,
						hasAction: 'action' in module,
						hasLoader: 'loader' in module,
						hasErrorBoundary: 'ErrorBoundary' in module,
						hasClientAction: false,
						hasClientLoader: false,
						module: `/assets/${route.id}.js`,
					},
				]),
			),
			url: '/assets/manifest.js',
			version: 'test',
		},
		publicPath: '/',
		assetsBuildDirectory: 'build/client',
		future: remixConfig.future,
		isSpaMode: false,
	} as unknown as ServerBuild
}

export const SHOP_ORIGIN = 'http://shop.example'
export const WEBHOOK_SECRET = 'whsec_of_the_test_pages'

export interface OpenPages {
	/** where it listens; the shop's own address is `SHOP_ORIGIN` */
	url: string
	services: Services
	/** what was logged, line by line */
	logged: Record<string, unknown>[]
	/** where everything is kept but the database */
	folder: string
	close(): Promise<void>
}

/** The real pages behind the real guard, on a free port, over the running test's database. */
export async function openPages(
	database: TestDatabase,
	settings: Partial<AppSettings> = {},
): Promise<OpenPages> {
	const folder = throwAwayFolder('pages')
	const env = readEnv({
		NODE_ENV: 'test',
		DATA_DIR: folder,
		ORIGIN: SHOP_ORIGIN,
		DATABASE_URL: database.url,
		SESSION_SECRET: 'a secret that is long enough for signing cookies 0123456789',
		NAME_KEY,
		STRIPE_SECRET_KEY: 'sk_test_of_the_test_pages',
		STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
		STRIPE_SANDBOX_URL: 'http://127.0.0.1:9',
	})
	assertShopEnv(env)
	const logged: Record<string, unknown>[] = []
	const sink = new Writable({
		write(line, _encoding, done) {
			logged.push(JSON.parse(String(line)))
			done()
		},
	})
	const log = createLog('info', sink)
	const services = createServices(env, { log, wakeInbox: () => {} })
	const site = createSite(
		{
			origin: SHOP_ORIGIN,
			anyLocalName: false,
			paymentOrigin: 'https://checkout.stripe.com',
			development: false,
			trustedProxies: [],
			rateLimitPerMinute: 0,
			clientFolder: null,
			mediaFolder: join(folder, 'media'),
			...settings,
		},
		services,
		await buildPages(),
	)
	const server = createServer(site).listen(0, '127.0.0.1')
	await once(server, 'listening')
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		services,
		logged,
		folder,
		async close() {
			server.closeAllConnections()
			server.close()
			await once(server, 'close')
			await closeDatabase(services.db)
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/** Sends a form as a browser does from a page of the shop. */
export function sendForm(
	url: string,
	fields: Record<string, string>,
	headers: Record<string, string> = {},
): Promise<Response> {
	return fetch(url, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: SHOP_ORIGIN,
			'sec-fetch-site': 'same-origin',
			'content-type': 'application/x-www-form-urlencoded',
			...headers,
		},
		body: new URLSearchParams(fields).toString(),
	})
}
