import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './build.ts'
import { DemoFolder } from './demo-folder.ts'
import { Household } from './household.ts'
import { choosePort, isFree } from './ports.ts'
import { askedToEnd, type Running, runScript, type StartOptions, startScript } from './processes.ts'
import { CannotGoOn, say, step } from './progress.ts'

const DEFAULT_PORT = 3000
const LOOPBACK = '127.0.0.1'
const READY_TIMEOUT_MS = 60_000
const POLL_MS = 100

/** Vite sees to the pages by itself; an edit of these needs another start of the server. */
const LOADED_BY_THE_SERVER = ['app/adapters', 'app/domain', 'app/http', 'app/shared', 'db']

export interface ShopRun {
	/** the built pages as in production, or those Vite makes as they are asked for */
	mode: 'production' | 'development'
	/** forget what an earlier run has kept */
	beginAnew: boolean
	/** called once, when the shop answers */
	greet: (run: { origin: string; sandbox: string; folder: string }) => void
}

interface Plan {
	folder: DemoFolder
	port: number
	sandboxPort: number
	/** of the shop and of every command about it */
	env: NodeJS.ProcessEnv
}

/**
 * Runs the sandbox and the shop with the demo's data until this process is told to end, or one of
 * them ends by itself. What is done already (build, data) is not done again. Resolves with the exit
 * code once nothing runs any more.
 */
export async function runShop(run: ShopRun): Promise<number> {
	const asked = askedToEnd().then(() => undefined)
	const household = new Household()
	try {
		const opened = open(run, household).then(() => household.loss)
		const lost = await Promise.race([opened, household.loss, asked])
		if (lost !== undefined) throw new CannotGoOn(`${lost} has ended by itself, so all of it ends.`)
		say('\nStopping …')
		return 0
	} catch (error) {
		const words = error instanceof CannotGoOn ? error.message : String((error as Error).stack)
		process.stderr.write(`\n${words}\n`)
		return 1
	} finally {
		await household.stop()
	}
}

async function open(run: ShopRun, household: Household): Promise<void> {
	const dataDir = resolve(process.env.DATA_DIR || 'data')
	const databaseUrl = process.env.DATABASE_URL || `sqlite:${join(dataDir, 'bekal.sqlite')}`
	const folder = new DemoFolder(dataDir, databaseUrl)
	const { port, host } = await choosePlace()
	folder.hold()
	await folder.prepare(run.beginAnew)
	const plan = await makePlan(folder, run, port, host)
	if (run.mode === 'production' && !isBuilt()) {
		await step('Building', () => command('scripts/build.ts', process.env))
	}
	if (!folder.isFilled()) folder.note('filling')
	await step('Preparing the database', () => command('scripts/db-migrate.ts', plan.env))
	const sandbox = household.add('The Stripe sandbox', startSandbox(plan))
	await untilAnswers(`http://${LOOPBACK}:${plan.sandboxPort}/`, 'The Stripe sandbox', sandbox)
	if (!folder.isFilled()) {
		await step('Filling it with the demo data', () =>
			tellingCommand('scripts/db-seed.ts', plan.env),
		)
		folder.note('filled')
	}
	await step('Opening the shop', async () => {
		const shop = household.add('The shop', startShop(plan, run.mode))
		await untilAnswers(`http://${LOOPBACK}:${port}/readyz`, 'The shop', shop)
	})
	run.greet({
		origin: String(plan.env.ORIGIN),
		sandbox: String(plan.env.STRIPE_SANDBOX_PUBLIC_ORIGIN),
		folder: folder.path,
	})
}

/** PORT and HOST. A port that was asked for and is taken is not exchanged in silence. */
async function choosePlace(): Promise<{ port: number; host: string }> {
	const host = process.env.HOST || LOOPBACK
	const wanted = Number(process.env.PORT || DEFAULT_PORT)
	if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
		throw new CannotGoOn(`PORT=${process.env.PORT} is not a port; 3000 is the usual one.`)
	}
	if (wanted > 0 && !(await isFree(wanted, host))) {
		throw new CannotGoOn(
			`Port ${wanted} is in use. Choose another one, for example: PORT=${wanted + 10} npm run demo`,
		)
	}
	return { port: await choosePort(wanted, host), host }
}

/** Nobody's account and nobody's QRIS: a demo never shows where real money could go. */
const demoPayees = {
	TRANSFER_BANK: 'Bank Contoh (bukan bank sungguhan)',
	TRANSFER_ACCOUNT: '0000 1234 5678',
	TRANSFER_HOLDER: 'CONTOH Rutan Magetan',
	QRIS_PICTURE: fileURLToPath(new URL('../db/seed/qris-contoh.png', import.meta.url)),
	QRIS_MERCHANT: 'CONTOH RUTAN MAGETAN',
}

async function makePlan(
	folder: DemoFolder,
	{ mode }: ShopRun,
	port: number,
	host: string,
): Promise<Plan> {
	const sandboxPort = await choosePort(port + 1, LOOPBACK)
	const { ORIGIN, STRIPE_SANDBOX_PUBLIC_ORIGIN } = process.env
	const env: NodeJS.ProcessEnv = {
		LOG_LEVEL: 'warn',
		...process.env,
		...folder.secrets(),
		NODE_ENV: mode,
		BEKAL_DEMO: '1',
		CONTACT_EMAIL: process.env.CONTACT_EMAIL || 'toko@bekal.example',
		...demoPayees,
		HOST: host,
		PORT: String(port),
		ORIGIN: ORIGIN || `http://localhost:${port}`,
		DATA_DIR: folder.path,
		DATABASE_URL: folder.databaseUrl,
		STRIPE_SANDBOX_URL: `http://${LOOPBACK}:${sandboxPort}`,
		STRIPE_SANDBOX_PUBLIC_ORIGIN: STRIPE_SANDBOX_PUBLIC_ORIGIN || `http://localhost:${sandboxPort}`,
	}
	return { folder, port, sandboxPort, env }
}

/** Runs one of our commands to its end. Its words are shown only if it fails. */
async function command(script: string, env: NodeJS.ProcessEnv): Promise<void> {
	const { code, output } = await runScript(script, [], env)
	if (code !== 0) throw new CannotGoOn(`${script} ended with ${code}:\n${output.trim()}`)
}

/** The same for one that takes its time: its words are shown as they come. */
async function tellingCommand(script: string, env: NodeJS.ProcessEnv): Promise<void> {
	const code = await startScript(script, [], { env }).ended
	if (code !== 0) throw new CannotGoOn(`${script} ended with ${code}; why it says above.`)
}

function startSandbox({ folder, port, sandboxPort, env }: Plan): Running {
	const args = ['--file', folder.file('stripe-sandbox.sqlite'), '--port', String(sandboxPort)]
	args.push('--webhook-url', `http://${LOOPBACK}:${port}/hooks/stripe`)
	args.push('--public-origin', String(env.STRIPE_SANDBOX_PUBLIC_ORIGIN))
	// The shop runs as it does in production, which the sandbox refuses to.
	const options: StartOptions = { env: { ...env, NODE_ENV: 'development' }, output: 'errors' }
	return startScript('scripts/stripe-sandbox.ts', args, options)
}

function startShop({ env }: Plan, mode: ShopRun['mode']): Running {
	const watching = LOADED_BY_THE_SERVER.map((path) => `--watch-path=${path}`)
	const flags = mode === 'development' ? ['--watch', '--watch-preserve-output', ...watching] : []
	return startScript('app/server.ts', [], { env }, flags)
}

/** Resolves when an address answers; throws if the process behind it ends before it does. */
async function untilAnswers(url: string, what: string, { ended }: Running): Promise<void> {
	let hasEnded = false
	void ended.then(() => {
		hasEnded = true
	})
	const deadline = Date.now() + READY_TIMEOUT_MS
	while (Date.now() < deadline) {
		if (hasEnded) throw new CannotGoOn(`${what} does not start; why it says above.`)
		const answered = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
			({ status }) => status < 500,
			() => false,
		)
		if (answered) return
		await new Promise((wake) => setTimeout(wake, POLL_MS))
	}
	throw new CannotGoOn(`${what} is not ready after ${READY_TIMEOUT_MS / 1000} s.`)
}
