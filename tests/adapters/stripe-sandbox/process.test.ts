import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox } from '#app/adapters/stripe-sandbox/create-sandbox.server.ts'
import {
	checkoutRequest,
	clientsFor,
	newFolder,
	type Receiver,
	SECRET_KEY,
	startReceiver,
	WEBHOOK_SECRET,
} from './support.ts'

let place: ReturnType<typeof newFolder>
let receiver: Receiver
let running: ChildProcess[]
beforeEach(async () => {
	place = newFolder()
	receiver = await startReceiver()
	running = []
})
afterEach(async () => {
	for (const child of running) {
		if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGKILL')
	}
	await receiver.close()
	place.remove()
})

/** Starts the command as the demonstration does and waits for the address it prints. */
async function start(env: Record<string, string> = {}) {
	const child = spawn(process.execPath, ['scripts/stripe-sandbox.ts'], {
		env: {
			NODE_ENV: 'test',
			PATH: process.env.PATH ?? '',
			STRIPE_SECRET_KEY: SECRET_KEY,
			STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
			STRIPE_SANDBOX_FILE: join(place.folder, 'stripe.sqlite'),
			STRIPE_SANDBOX_WEBHOOK_URL: receiver.url,
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	running.push(child)
	let printed = ''
	let complaint = ''
	child.stderr.on('data', (chunk) => {
		complaint += chunk
	})
	const origin = await new Promise<string | null>((resolve) => {
		child.stdout.on('data', (chunk) => {
			printed += chunk
			const match = /http:\/\/\S+/.exec(printed)
			if (match) resolve(match[0])
		})
		child.once('close', () => resolve(null))
	})
	return { child, origin, printed: () => printed, complaint: () => complaint }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
	const closed = once(child, 'close')
	child.kill(signal)
	return (await closed) as [number | null, NodeJS.Signals | null]
}

async function startClients() {
	const { child, origin } = await start()
	if (origin === null) throw new Error('the sandbox did not start')
	return { child, ...clientsFor(origin) }
}

describe('the command', () => {
	it('prints one line with the address and stops cleanly on SIGTERM and SIGINT', async () => {
		for (const signal of ['SIGTERM', 'SIGINT'] as const) {
			const { child, printed } = await start()
			expect(printed()).toMatch(/^Stripe sandbox \(no real money\) at http:\/\/127\.0\.0\.1:\d+\n$/)
			expect(await end(child, signal)).toEqual([0, null])
		}
	}, 20_000)

	it('refuses to start in production with a clear sentence', async () => {
		const { child, origin, complaint } = await start({ NODE_ENV: 'production' })
		expect(origin).toBeNull()
		expect(child.exitCode).toBe(1)
		expect(complaint()).toContain('never starts in production')
	}, 20_000)
})

describe('the file', () => {
	it('belongs to one sandbox at a time', async () => {
		await startClients()
		const file = join(place.folder, 'stripe.sqlite')
		const second = () =>
			createSandbox({
				file,
				nodeEnv: 'test',
				secretKey: SECRET_KEY,
				webhookSecret: WEBHOOK_SECRET,
			})
		expect(second).toThrow(`another Stripe sandbox holds ${file}`)
	}, 20_000)

	it('keeps everything over a restart', async () => {
		const before = await startClients()
		const request = checkoutRequest()
		const { checkoutId } = await before.gateway.openCheckout(request)
		await before.control.pay(checkoutId)
		await before.control.setClock(2_000_000_000, { stopped: true })
		const state = await before.gateway.readCheckout(checkoutId)
		await end(before.child, 'SIGTERM')

		const after = await startClients()
		expect(await after.gateway.readCheckout(checkoutId)).toEqual(state)
		expect((await after.control.readClock()).now).toBe(2_000_000_000)
		await after.control.releaseClock()
		expect((await after.gateway.openCheckout(request)).checkoutId).toBe(checkoutId)
	}, 20_000)
})

describe('kill -9', () => {
	it('loses nothing that was answered and does nothing twice', async () => {
		const first = await startClients()
		const requests = Array.from({ length: 200 }, () => checkoutRequest())
		const answered = new Map<string, string>()
		const work = requests.map(async (request) => {
			const { checkoutId } = await first.gateway.openCheckout(request)
			answered.set(request.paymentId, checkoutId)
			await first.control.pay(checkoutId)
		})
		const settled = Promise.allSettled(work)
		await expect.poll(() => answered.size, { interval: 5, timeout: 10_000 }).toBeGreaterThan(20)
		await end(first.child, 'SIGKILL')
		await settled

		const second = await startClients()
		for (const [paymentId, checkoutId] of answered) {
			const request = requests.find((one) => one.paymentId === paymentId)
			if (request === undefined) throw new Error('no such request')
			expect((await second.gateway.openCheckout(request)).checkoutId).toBe(checkoutId)
		}
		for (const request of requests) await second.gateway.openCheckout(request)
		const sessions = await second.stripe.checkout.sessions
			.list({ limit: 100 })
			.autoPagingToArray({ limit: 1_000 })
		expect(sessions).toHaveLength(requests.length)
		for (const { id, status } of sessions) {
			const state = await second.gateway.readCheckout(id)
			expect(state.status).toBe(status === 'complete' ? 'paid' : 'open')
		}
		const paid = sessions.filter(({ status }) => status === 'complete').length
		const { data } = await second.stripe.balanceTransactions.list({ limit: 100 })
		expect(data.length).toBe(Math.min(paid, 100))
	}, 60_000)

	it('in the middle of delivering leaves webhooks that are delivered afterwards', async () => {
		const first = await startClients()
		receiver.answers.push(...Array.from({ length: 10 }, () => 500))
		const { checkoutId } = await first.gateway.openCheckout(checkoutRequest())
		await first.control.pay(checkoutId)
		await end(first.child, 'SIGKILL')
		receiver.answers.length = 0

		const second = await startClients()
		await second.control.settleWebhooks()
		expect(receiver.types()).toContain('checkout.session.completed')
		const states = (await second.control.listDeliveries()).map(({ state }) => state)
		expect(new Set(states)).toEqual(new Set(['delivered']))
	}, 20_000)
})
