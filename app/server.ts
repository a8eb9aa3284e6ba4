import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createLog } from '#app/adapters/log/create-log.server.ts'
import { deliverMessages } from '#app/domain/messages/deliver-messages.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { processInbox } from '#app/domain/orders/process-inbox.server.ts'
import { settleRefunds } from '#app/domain/orders/refunds/settle-refunds.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { forgetDrafts } from '#app/domain/pictures/forget-drafts.server.ts'
import { forgetWithdrawn } from '#app/domain/pictures/withdrawals/forget-withdrawn.server.ts'
import { importBalance } from '#app/domain/reconciliation/gateway/import-balance.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import { closeDatabase } from '#db/client.ts'
import { assertShopEnv, readEnv, type ShopEnv, UnusableEnv } from './env.server.ts'
import { createSite, createSiteInDevelopment } from './http/create-site.server.ts'
import { type Repeating, repeat } from './http/repeat.server.ts'
import { stopServing } from './http/stop-serving.server.ts'
import { createServices, type Services } from './services.server.ts'
import { runUpkeep, throwTogether } from './upkeep.server.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLIENT_FOLDER = join(ROOT, 'build/client')
const SERVER_BUNDLE = join(ROOT, 'build/server/index.js')
/** Payouts come once a day at most, and each tells of itself by a webhook first. */
const PAYOUTS_SECONDS = 3600
/** Longer than the minute after which proxies let go, or one would send where nobody listens. */
const KEEP_ALIVE_MS = 65_000
/** Banks take days, and each step tells of itself by a webhook first. */
const DISPUTES_SECONDS = 3600
/** Most are ours and asked about each minute; these were made past us, or came back. */
const REFUNDS_SECONDS = 3600
/** Only what a crash left behind: nobody waits for it. */
const DRAFTS_SECONDS = 3600
const STRIPE_PAGES = 'https://checkout.stripe.com'

/** Starts the shop and returns what stops it. Throws `UnusableEnv` when it cannot be started. */
async function startShop(env: ShopEnv): Promise<() => Promise<void>> {
	const log = createLog(env.logLevel)
	let stopping = false
	let inbox: Repeating | undefined
	const made = createServices(env, { log, wakeInbox: () => inbox?.wake() })
	const services: Services = {
		...made,
		isReady: async () => !stopping && (await made.isReady()),
	}
	const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS })
	try {
		await assertMigrated(services)
		server.on('request', await siteFor(env, services, server))
		await listen(server, env)
	} catch (error) {
		await closeDatabase(services.db)
		throw error
	}
	const failed = (error: unknown) => {
		// Whom we depend on will answer again, and the next round asks: nothing to repair.
		if (isRefusal(error)) log.warn({ code: error.code }, 'a round of upkeep waits')
		else log.error({ err: error }, 'a round of upkeep failed in part')
	}
	// A webhook is looked at as soon as it has come, and not behind what else there is to do.
	inbox = repeat(() => processInbox(services), env.upkeepSeconds, failed)
	const upkeep = repeat(() => runUpkeep(services), env.upkeepSeconds, failed)
	const payouts = repeat(() => settlePayouts(services), PAYOUTS_SECONDS, failed)
	const balance = repeat(() => importBalance(services), PAYOUTS_SECONDS, failed)
	const disputes = repeat(
		() => settleDisputes(services).then(throwTogether),
		DISPUTES_SECONDS,
		failed,
	)
	const refunds = repeat(() => settleRefunds(services).then(throwTogether), REFUNDS_SECONDS, failed)
	// By itself: a slow mail server keeps nothing else waiting.
	const mails = repeat(() => deliverMessages(services), env.upkeepSeconds, failed)
	const drafts = repeat(() => forgetDrafts(services), DRAFTS_SECONDS, failed)
	const withdrawals = repeat(() => forgetWithdrawn(services), env.upkeepSeconds, failed)
	payouts.wake()
	disputes.wake()
	refunds.wake()
	drafts.wake()
	log.info({ url: urlOf(server), origin: env.origin, demo: env.demo }, 'listening')
	// Where Node keeps what it compiles, the next start is quick even if this one is killed.
	flushCompileCache()
	return async () => {
		stopping = true
		await stopServing(server)
		const rounds = [inbox, upkeep, mails, payouts, balance, disputes, refunds, drafts, withdrawals]
		await Promise.all(rounds.map((round) => round?.stop()))
		await closeDatabase(services.db)
		log.info('stopped')
	}
}

function appSettings(env: ShopEnv) {
	const development = env.mode === 'development'
	return {
		origin: env.origin,
		anyLocalName: env.demo || env.mode !== 'production',
		paymentOrigin: env.stripe.sandbox?.publicOrigin ?? STRIPE_PAGES,
		development,
		trustedProxies: env.trustedProxies,
		rateLimitPerMinute: env.rateLimitPerMinute,
		clientFolder: development ? null : CLIENT_FOLDER,
		mediaFolder: join(env.dataDir, 'media'),
	}
}

/** The built pages, or in development those that Vite builds as they are asked for. */
async function siteFor(env: ShopEnv, services: Services, server: Server): Promise<RequestListener> {
	const settings = appSettings(env)
	if (env.mode !== 'development') {
		if (!existsSync(SERVER_BUNDLE)) {
			throw new UnusableEnv('Bekal is not built yet. Run: npm run build')
		}
		return createSite(settings, services, (await import(SERVER_BUNDLE)) as ServerBuild)
	}
	const vite = await (await import('vite')).createServer({
		root: ROOT,
		server: { middlewareMode: true, hmr: { server } },
	})
	server.once('close', () => void vite.close())
	const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
	return createSiteInDevelopment(settings, services, build, vite.middlewares)
}

async function assertMigrated(services: Services): Promise<void> {
	let ready: boolean
	try {
		ready = await services.isReady()
	} catch (error) {
		throw new UnusableEnv(`The database does not answer: ${(error as Error).message}`)
	}
	if (!ready) throw new UnusableEnv('The database is not up to date. Run: npm run db:migrate')
}

async function listen(server: Server, { port, host }: ShopEnv): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const inUse = error.code === 'EADDRINUSE'
			reject(
				new UnusableEnv(
					inUse
						? `Port ${port} of ${host} is in use. Choose another one, for example: PORT=${port + 1}`
						: `Cannot listen on ${host}:${port}: ${error.message}`,
				),
			)
		})
		server.listen(port, host, resolve)
	})
}

function urlOf(server: Server): string {
	const address = server.address()
	if (address === null || typeof address === 'string') return String(address)
	const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
	return `http://${host}:${address.port}`
}

/** Ends the process with the sentences that say why; anything else is a bug and keeps its stack. */
function fail(error: unknown): never {
	const refused = error instanceof UnusableEnv
	const words = refused ? `Bekal does not start.\n${error.message}` : (error as Error).stack
	process.stderr.write(`${words}\n`)
	process.exit(1)
}

try {
	const env = readEnv()
	assertShopEnv(env)
	const stop = await startShop(env)
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => {
			stop().then(() => process.exit(0), fail)
		})
	}
} catch (error) {
	fail(error)
}
