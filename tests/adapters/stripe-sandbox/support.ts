import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Stripe from 'stripe'
import { createStripeGateway } from '#app/adapters/stripe/stripe-gateway.server.ts'
import { createSandboxControl } from '#app/adapters/stripe-sandbox/control.ts'
import {
	createSandbox,
	type SandboxOptions,
} from '#app/adapters/stripe-sandbox/create-sandbox.server.ts'
import type { CheckoutRequest } from '#app/domain/payments/gateway.ts'
import { newId } from '#app/shared/ids.ts'
import { plusMilliseconds, systemClock } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

export const SECRET_KEY = 'sk_test_for_these_tests'
export const WEBHOOK_SECRET = 'whsec_for_these_tests'

/** A new empty folder, and how to remove it. */
export function newFolder(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'bekal-stripe-sandbox-'))
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export type Bench = Awaited<ReturnType<typeof startBench>>

/** A sandbox on a free port, with the real SDK, our adapter and the control API pointed at it. */
export async function startBench(options: Partial<SandboxOptions> = {}) {
	const { folder, remove } = newFolder()
	const bugs: unknown[] = []
	const sandbox = createSandbox({
		file: join(folder, 'stripe.sqlite'),
		nodeEnv: 'test',
		secretKey: SECRET_KEY,
		webhookSecret: WEBHOOK_SECRET,
		onBug: (error) => bugs.push(error),
		...options,
	})
	const origin = await sandbox.start()
	return {
		sandbox,
		origin,
		bugs,
		...clientsFor(origin),
		async close() {
			await sandbox.stop()
			remove()
		},
	}
}

export function clientsFor(origin: string) {
	const { hostname, port } = new URL(origin)
	const api = { host: hostname, port: Number(port), protocol: 'http' as const }
	return {
		api,
		stripe: new Stripe(SECRET_KEY, { ...api, maxNetworkRetries: 0, telemetry: false }),
		gateway: createStripeGateway({
			secretKey: SECRET_KEY,
			webhookSecret: WEBHOOK_SECRET,
			api,
			timeoutMs: 2_000,
		}),
		control: createSandboxControl({ origin, secretKey: SECRET_KEY }),
	}
}

/** Two mats and a bag with shipping: Rp95.000. */
export function checkoutRequest(changes: Partial<CheckoutRequest> = {}): CheckoutRequest {
	return {
		paymentId: newId(),
		orderId: newId(),
		orderNumber: 'BKL-2026-0001',
		lines: [
			{ name: 'Keset perca bundar', unitPriceSen: rupiah(25_000), quantity: 2 },
			{ name: 'Tas rajut <kecil> & cantik', unitPriceSen: rupiah(30_000), quantity: 1 },
		],
		shippingSen: rupiah(15_000),
		shippingLabel: 'Ongkos kirim Jawa Timur',
		buyerEmail: 'pembeli@example.com',
		successUrl: 'http://toko.test/pesanan/abc?checkout={CHECKOUT_SESSION_ID}',
		cancelUrl: 'http://toko.test/keranjang',
		expiresAt: plusMilliseconds(systemClock.now(), 60 * 60_000),
		locale: 'id',
		...changes,
	}
}

export const TOTAL = rupiah(95_000)

export interface Received {
	body: string
	signature: string
	event: Stripe.Event
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>

/** A shop's webhook endpoint that keeps what it gets and answers as it is told. */
export async function startReceiver() {
	const received: Received[] = []
	const answers: number[] = []
	const server = createServer((request, response) => {
		let body = ''
		request.setEncoding('utf8')
		request.on('data', (chunk: string) => {
			body += chunk
		})
		request.on('end', () => {
			const signature = String(request.headers['stripe-signature'])
			received.push({ body, signature, event: JSON.parse(body) as Stripe.Event })
			response.writeHead(answers.shift() ?? 200).end()
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const { port } = server.address() as AddressInfo
	return {
		url: `http://127.0.0.1:${port}/hooks/stripe`,
		received,
		/** statuses for the next webhooks; 200 when used up */
		answers,
		types: () => received.map(({ event }) => event.type),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve())
				server.closeAllConnections()
			}),
	}
}

/** Submits the hosted page's form as a browser without JavaScript would, without redirects. */
export function submitForm(address: string, fields: Record<string, string>): Promise<Response> {
	return fetch(address, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams(fields),
	})
}
