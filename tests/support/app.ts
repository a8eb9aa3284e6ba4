import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { choosePort } from '#scripts/ports.ts'
import { type Running, startScript } from '#scripts/processes.ts'
import { throwAwayFolder } from './memory.ts'
import type { TestSandbox } from './shop.ts'

const HOST = '127.0.0.1'
const READY_WITHIN_MS = 30_000
/** Of whoever says that it waits: just installed, on a busy machine, an app takes its time. */
const PATIENCE_MS = 600_000
const SAID_EVERY_MS = 10_000
/** Asked more often, an app on a busy machine would start later. */
const POLL_MS = 50

/** The built app as a process of its own, as the demo runs it. */
export interface App {
	/** where it listens */
	readonly origin: string
	/** where Stripe's webhooks go */
	readonly hook: string
	/** what it wrote down of failures, line by line */
	readonly failures: string[]
	/** kill -9 */
	kill(): Promise<void>
	stop(): Promise<void>
}

/** A place where an app can be started again and again: same address, same files. */
export interface AppPlace {
	start(): Promise<App>
	/** ends whatever runs there and removes its files */
	leave(): Promise<void>
}

export interface AppOptions {
	databaseUrl: string
	sandbox: TestSandbox
	/** the shop's own address, where several processes share one; else where it listens */
	shopOrigin?: string
	/** between two rounds of the worker */
	upkeepSeconds?: number
	/** told every ten seconds while it is not ready: then it may take minutes, as long as it lives */
	onWaiting?: (seconds: number) => void
}

/** Finds a free port and a folder for an app over a database and a sandbox. */
export async function findPlace(options: AppOptions): Promise<AppPlace> {
	const folder = throwAwayFolder('app')
	const port = await choosePort(0, HOST)
	const running = new Set<Running>()
	return {
		async start() {
			const process = startScript('app/server.ts', [], {
				env: environment(options, port, folder),
				output: 'pipe',
			})
			running.add(process)
			void process.ended.then(() => running.delete(process))
			const origin = `http://${HOST}:${port}`
			const failures = collectLines(process)
			await untilReady(`${origin}/readyz`, process, failures, options.onWaiting)
			return {
				origin,
				hook: `${origin}/hooks/stripe`,
				failures,
				async kill() {
					process.child.kill('SIGKILL')
					await process.ended
				},
				stop: process.stop,
			}
		},
		async leave() {
			for (const process of running) process.child.kill('SIGKILL')
			await Promise.all([...running].map((process) => process.ended))
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

function environment(
	{ databaseUrl, sandbox, shopOrigin, upkeepSeconds = 5 }: AppOptions,
	port: number,
	folder: string,
): NodeJS.ProcessEnv {
	return {
		PATH: process.env.PATH,
		NODE_ENV: 'production',
		BEKAL_DEMO: '1',
		HOST,
		PORT: String(port),
		ORIGIN: shopOrigin ?? `http://${HOST}:${port}`,
		DATA_DIR: folder,
		DATABASE_URL: databaseUrl,
		SESSION_SECRET: 'a secret that is long enough for signing cookies',
		NAME_KEY: Buffer.alloc(32, 1).toString('base64'),
		STRIPE_SECRET_KEY: sandbox.secretKey,
		STRIPE_WEBHOOK_SECRET: sandbox.webhookSecret,
		STRIPE_SANDBOX_URL: sandbox.origin,
		RATE_LIMIT_PER_MINUTE: '0',
		UPKEEP_SECONDS: String(upkeepSeconds),
		LOG_LEVEL: 'error',
	}
}

/** Everything the process says; at this level of its log only what went wrong. */
function collectLines({ child }: Running): string[] {
	const lines: string[] = []
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
	}
	return lines
}

async function untilReady(
	url: string,
	process: Running,
	said: readonly string[],
	onWaiting?: (seconds: number) => void,
): Promise<void> {
	const began = Date.now()
	const patienceMs = onWaiting ? PATIENCE_MS : READY_WITHIN_MS
	let toldMs = 0
	for (let waitedMs = 0; waitedMs < patienceMs; waitedMs = Date.now() - began) {
		const { exitCode, signalCode } = process.child
		if (exitCode !== null || signalCode !== null) break
		const isReady = await fetch(url).then(
			(response) => response.ok,
			() => false,
		)
		if (isReady) return
		if (waitedMs - toldMs >= SAID_EVERY_MS) {
			toldMs = waitedMs
			onWaiting?.(Math.round(waitedMs / 1_000))
		}
		await wait(POLL_MS)
	}
	process.child.kill('SIGKILL')
	const seconds = Math.round((Date.now() - began) / 1_000)
	throw new Error(`the app was not ready after ${seconds} s:\n${said.join('')}`)
}
