import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type Account, EXAMPLE_TERMS, settingsOf, type Terms } from './account.server.ts'
import { createApiDoor } from './api-door.server.ts'
import { ApiError } from './api-error.ts'
import { expireSession } from './checkout.server.ts'
import { createClock } from './clock.server.ts'
import { answerControl } from './control-api.server.ts'
import { type Courier, createCourier } from './courier.server.ts'
import { expireDispute } from './disputes.server.ts'
import { readBody, requireKey, sendJson } from './http.server.ts'
import { answerPage } from './pay-page.server.ts'
import { arrive, createScheduledPayout } from './payouts.server.ts'
import { settleByCard } from './refunds.server.ts'
import { openStore } from './store.server.ts'
import { runDueTimers, type Tasks } from './timers.server.ts'

export interface SandboxOptions {
	/** the SQLite file that holds everything; made when missing */
	file: string
	/** the environment it is started in: `production` is refused */
	nodeEnv: string | undefined
	/** `sk_test_…`, what the shop's SDK is given */
	secretKey: string
	/** `whsec_…`, what webhooks are signed with */
	webhookSecret: string
	/** where webhooks go; left out, the address kept on disk stays */
	webhookUrl?: string
	/** where buyers' browsers reach this server; left out, where it listens */
	publicOrigin?: string
	host?: string
	/** 0, the default, takes any free port */
	port?: number
	/** the machine's time in milliseconds */
	now?: () => number
	/** fees and waits other than the example's */
	terms?: Partial<Terms>
	/** waits before a webhook is tried again, in milliseconds */
	retryDelaysMs?: readonly number[]
	/** how long a receiver of webhooks may take */
	webhookTimeoutMs?: number
	/** told of failures that are bugs of the sandbox */
	onBug?: (error: unknown) => void
}

export interface Sandbox {
	/** Begins to listen. Returns the address, such as `http://127.0.0.1:43127`. */
	start(): Promise<string>
	/** Ends every connection and closes the file. May be called again. */
	stop(): Promise<void>
}

const SECOND = 1_000
const RETRY_DELAYS_MS = [1, 3, 10, 30, 120, 600, 3_600, 3 * 3_600].map((s) => s * SECOND)
const CLOCK_TICK_MS = 500

const TASKS: Tasks = {
	'session.expire': (account, id) => {
		const session = account.store.get('checkout.session', id)
		if (session.status === 'open') expireSession(account, session)
	},
	'refund.settle': settleByCard,
	'payout.arrive': (account, id) => {
		arrive(account, id)
	},
	'payout.create': createScheduledPayout,
	'dispute.expire': expireDispute,
}

const optionsShape = z.looseObject({
	nodeEnv: z.custom<string | undefined>(
		(value) => value !== 'production',
		'the Stripe sandbox moves no real money and never starts in production',
	),
	secretKey: z.string().startsWith('sk_test_', 'the sandbox takes keys that begin with sk_test_'),
	webhookSecret: z.string().startsWith('whsec_').min(16),
	webhookUrl: z.url().optional(),
	publicOrigin: z.url().optional(),
})

/** Longer than any caller is busy with something else: what has just been let go cannot be used. */
const KEEP_ALIVE_MS = 65_000

/**
 * A stand-in for Stripe for the demonstration, development and tests: the same calls, objects,
 * refusals and webhooks as far as Bekal uses them, and no real money. Throws when it is started in
 * production, with a key that is not for tests, or on a file that another sandbox holds.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
	const checked = optionsShape.safeParse(options)
	if (!checked.success) throw new Error(z.prettifyError(checked.error))
	const host = options.host ?? '127.0.0.1'
	const { account, courier } = openAccount(options)
	const doors = createDoors(account, courier, options)
	const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
		doors.answer(request, response).catch((error: unknown) => {
			if (!(error instanceof ApiError)) options.onBug?.(error)
			const known = error instanceof ApiError ? error : unknownError()
			sendJson(response, known.status, JSON.stringify({ error: known.body }))
		})
	})
	let ticking: NodeJS.Timeout | undefined
	let stopped: Promise<void> | undefined

	async function stopAll(): Promise<void> {
		clearInterval(ticking)
		await courier.stop()
		if (server.listening) {
			server.close()
			server.closeAllConnections()
			await once(server, 'close')
		}
		account.store.close()
	}

	return {
		async start() {
			doors.settle()
			server.listen(options.port ?? 0, host)
			await once(server, 'listening')
			const origin = `http://${host}:${(server.address() as AddressInfo).port}`
			if (options.publicOrigin === undefined) account.publicOrigin = origin
			ticking = setInterval(doors.tick, CLOCK_TICK_MS)
			courier.wake()
			return origin
		},
		stop() {
			stopped ??= stopAll()
			return stopped
		},
	}
}

function openAccount(options: SandboxOptions): { account: Account; courier: Courier } {
	const wallMs = options.now ?? Date.now
	const store = openStore(options.file)
	const account: Account = {
		store,
		clock: createClock(store, wallMs),
		publicOrigin: options.publicOrigin ?? '',
		terms: { ...EXAMPLE_TERMS, ...options.terms },
		deliver: () => courier.wake(),
	}
	const courier = createCourier({
		account,
		webhookSecret: options.webhookSecret,
		wallMs,
		retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
		timeoutMs: options.webhookTimeoutMs ?? 10 * SECOND,
	})
	return { account, courier }
}

function createDoors(account: Account, courier: Courier, options: SandboxOptions) {
	const { secretKey, webhookUrl } = options
	const answerApi = createApiDoor(account, secretKey)
	const tick = () => runDueTimers(account, TASKS)
	/** Writes what the options fix. */
	const settle = () => {
		if (webhookUrl === undefined) return
		account.store.writeSetting('settings', { ...settingsOf(account), webhookUrl })
	}

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		tick()
		const url = new URL(`http://sandbox${request.url ?? '/'}`)
		if (url.pathname.startsWith('/v1/')) return await answerApi(request, response, url)
		if (!url.pathname.startsWith('/_sandbox/')) {
			return await answerPage(account, request, response, url)
		}
		requireKey(request, secretKey)
		const body = await readBody(request)
		const call = { method: request.method ?? '', path: url.pathname, body }
		const result = await answerControl({ account, courier, tick, settle, ...call })
		sendJson(response, 200, JSON.stringify(result, null, 2))
	}

	return { answer, tick, settle }
}

function unknownError(): ApiError {
	return new ApiError(500, { type: 'api_error', message: 'The sandbox failed; see its log.' })
}
