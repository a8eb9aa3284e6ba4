import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { RequestHandler } from 'express'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { createLog } from '#app/adapters/log/create-log.server.ts'
import { type AppSettings, createApp } from '#app/http/create-app.server.ts'
import { SPECULATION_RULES } from '#app/http/speculation-rules.ts'

const ORIGIN = 'https://shop.example'
const open: Server[] = []

afterEach(() => {
	for (const server of open.splice(0)) {
		server.closeAllConnections()
		server.close()
	}
})

/** Says what a page would learn of the request. */
const echo: RequestHandler = (req, res) => {
	res.json({ ip: req.ip, protocol: req.protocol, host: req.hostname, headers: req.headers })
}

async function serve(settings: Partial<AppSettings> = {}, pages: RequestHandler = echo) {
	const logged: string[] = []
	const sink = new Writable({
		write(line, _encoding, done) {
			logged.push(String(line))
			done()
		},
	})
	const folder = mkdtempSync(join(tmpdir(), 'bekal-app-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	const app = createApp(
		{
			origin: ORIGIN,
			anyLocalName: false,
			paymentOrigin: 'https://checkout.stripe.com',
			development: false,
			trustedProxies: [],
			rateLimitPerMinute: 0,
			clientFolder: null,
			mediaFolder: folder,
			...settings,
		},
		{ log: createLog('debug', sink), pages },
	)
	const server = createServer(app)
	open.push(server)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	return { url, logged, folder }
}

describe('headers of every page', () => {
	it('allow no script and no style but our own', async () => {
		const { url } = await serve()
		const policyOf = async () =>
			(await fetch(url)).headers.get('content-security-policy')?.split(';') ?? []
		const policy = await policyOf()
		const nonce = policy.join().match(/'nonce-([^']+)'/)?.[1]
		expect(nonce).toHaveLength(24)
		const rules = `sha256-${createHash('sha256').update(SPECULATION_RULES).digest('base64')}`
		expect(policy).toEqual([
			"default-src 'none'",
			`script-src 'self' '${rules}' 'nonce-${nonce}'`,
			`style-src 'self' 'nonce-${nonce}'`,
			"frame-src 'self'",
			"img-src 'self'",
			"font-src 'self'",
			"connect-src 'self'",
			"manifest-src 'self'",
			"form-action 'self' https://checkout.stripe.com",
			"base-uri 'none'",
			"frame-ancestors 'none'",
			'upgrade-insecure-requests',
		])
		expect(await policyOf()).not.toEqual(policy)
	})

	it('keep the origin of our own forms, and the rest of the address to ourselves', async () => {
		const { headers } = await fetch((await serve()).url)
		expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
		expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
		expect(headers.get('x-content-type-options')).toBe('nosniff')
		expect(headers.get('x-frame-options')).toBe('DENY')
		expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
		expect(headers.has('x-powered-by')).toBe(false)
	})

	it('promise no TLS where there is none', async () => {
		const { headers } = await fetch((await serve({ origin: 'http://localhost:3000' })).url)
		expect(headers.has('strict-transport-security')).toBe(false)
		expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
	})
})

describe('what is turned away', () => {
	it('is told why on a page, in the language of the address', async () => {
		const { url } = await serve()
		const headers = { origin: 'https://evil.example' }
		const answer = await fetch(`${url}/checkout`, { method: 'POST', headers })
		expect(answer.status).toBe(403)
		const page = await answer.text()
		expect(page).toContain('<html lang="id">')
		expect(page).toContain('Kiriman ini datang dari situs lain')
		const policy = answer.headers.get('content-security-policy')
		expect(policy).toContain(page.match(/<style nonce="([^"]+)">/)?.[1])
		const other = await fetch(`${url}/en/checkout`, { method: 'POST', headers })
		expect(await other.text()).toContain('This was sent from another site')
	})

	it('never reaches a page', async () => {
		let reached = 0
		const { url } = await serve({}, (_req, res) => {
			reached += 1
			res.end()
		})
		const post = (path: string, headers: Record<string, string>) =>
			fetch(url + path, { method: 'POST', headers })
		expect((await post('/keranjang', { origin: 'null' })).status).toBe(403)
		expect((await post('/keranjang?_data=root', {})).status).toBe(400)
		const wrong = await fetch(`${url}/keranjang`, { method: 'DELETE' })
		expect(wrong.status).toBe(405)
		expect(wrong.headers.get('allow')).toBe('GET, HEAD, POST')
		expect(reached).toBe(0)
	})

	it('is a body larger than a form, whose rest is not read', async () => {
		const { url } = await serve()
		const request = httpRequest(`${url}/checkout`, {
			method: 'POST',
			headers: { 'content-length': 400_000_000, origin: ORIGIN },
		})
		const status = await new Promise((resolve, reject) => {
			request.on('response', (answer) => resolve(answer.statusCode)).on('error', reject)
			request.write('a=')
		})
		request.destroy()
		expect(status).toBe(413)
	})

	it('is an address that asks too often; never a webhook or a health check', async () => {
		const { url } = await serve({ rateLimitPerMinute: 3 })
		const statuses = []
		for (let i = 0; i < 5; i++) statuses.push((await fetch(`${url}/produk`)).status)
		expect(statuses).toEqual([200, 200, 200, 429, 429])
		const refused = await fetch(`${url}/produk`)
		expect(refused.headers.get('retry-after')).toBe('60')
		expect(await refused.text()).toContain('Tunggu satu menit')
		for (const free of ['/hooks/stripe', '/healthz', '/readyz']) {
			expect((await fetch(url + free)).status, free).toBe(200)
		}
	})

	it('is what breaks, with a page that tells nothing of how', async () => {
		const { url, logged } = await serve({}, () => {
			throw new Error('a secret of the database')
		})
		const answer = await fetch(url)
		expect(answer.status).toBe(500)
		expect(await answer.text()).not.toContain('secret')
		expect(logged.join()).toContain('a secret of the database')
	})
})

describe('who asks', () => {
	const forged = {
		'x-forwarded-for': '203.0.113.9',
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-port': '666',
		forwarded: 'for=203.0.113.9;host=evil.example',
	}

	it('is the address of the connection, whatever the request says of itself', async () => {
		const { url } = await serve()
		const seen = await (await fetch(url, { headers: forged })).json()
		expect(seen).toMatchObject({ ip: '127.0.0.1', protocol: 'http', host: '127.0.0.1' })
		for (const name of Object.keys(forged)) expect(seen.headers).not.toHaveProperty(name)
	})

	it('is whom the trusted proxy names, but the host is never taken from a request', async () => {
		const { url } = await serve({ trustedProxies: ['loopback'] })
		const seen = await (await fetch(url, { headers: forged })).json()
		expect(seen).toMatchObject({ ip: '203.0.113.9', protocol: 'https', host: '127.0.0.1' })
		expect(seen.headers).not.toHaveProperty('x-forwarded-host')
		expect(seen.headers).not.toHaveProperty('forwarded')
	})

	it('is counted by that address, so that a forged one escapes no limit', async () => {
		const { url } = await serve({ rateLimitPerMinute: 1 })
		const ask = (from: string) => fetch(url, { headers: { 'x-forwarded-for': from } })
		expect((await ask('203.0.113.1')).status).toBe(200)
		expect((await ask('203.0.113.2')).status).toBe(429)
	})
})

describe('files', () => {
	it('named by their content are kept by browsers, by nobody else for long, and alone served', async () => {
		const { url, folder } = await serve()
		mkdirSync(join(folder, 'abc'))
		writeFileSync(join(folder, 'abc', '640.webp'), 'a picture')
		writeFileSync(join(folder, '.secret'), 'a secret')
		const picture = await fetch(`${url}/media/abc/640.webp`)
		expect(picture.headers.get('cache-control')).toBe(
			'public, max-age=31536000, s-maxage=60, immutable',
		)
		expect(picture.headers.get('content-type')).toBe('image/webp')
		writeFileSync(join(folder, 'abc', '.rests-on-consent'), '')
		const ofSomebody = await fetch(`${url}/media/abc/640.webp`)
		expect(ofSomebody.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
		expect(ofSomebody.headers.get('etag')).not.toBeNull()
		for (const path of [
			'.secret',
			'abc/.rests-on-consent',
			'abc',
			'abc/',
			'none.webp',
			'..%2f..%2fetc%2fpasswd',
		]) {
			expect((await fetch(`${url}/media/${path}`)).status, path).toBe(404)
		}
		rmSync(folder, { recursive: true })
	})

	it('are of the type they say, ours alone, and run nothing', async () => {
		const { url, folder } = await serve()
		writeFileSync(join(folder, '640.avif'), 'a picture')
		const { headers } = await fetch(`${url}/media/640.avif`)
		expect(headers.get('content-type')).toBe('image/avif')
		expect(headers.get('x-content-type-options')).toBe('nosniff')
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
		expect(headers.get('content-security-policy')).toBe('sandbox')
		expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
	})
})

describe('the log', () => {
	it('tells of each request without what opens something', async () => {
		const { url, logged } = await serve()
		const headers = { cookie: 'bekal.session_token=SESSION', authorization: 'Bearer KEY' }
		const answer = await fetch(`${url}/pesanan/TOKEN?bayar=QUERY`, { headers })
		await fetch(`${url}/pesanan/TOKEN.data?_routes=x`, { headers })
		await answer.text()
		const text = logged.join('')
		expect(text).not.toMatch(/SESSION|KEY|TOKEN|QUERY|127\.0\.0\.1/)
		expect(JSON.parse(logged[0] ?? '')).toMatchObject({
			level: 'info',
			id: answer.headers.get('x-request-id'),
			method: 'GET',
			path: '/pesanan/[secret]',
			status: 200,
		})
	})

	it('never writes a cookie or a password down, wherever it stands', () => {
		const lines: string[] = []
		const sink = new Writable({
			write(line, _encoding, done) {
				lines.push(String(line))
				done()
			},
		})
		createLog('info', sink).info({
			password: 'HIDDEN',
			headers: { cookie: 'HIDDEN', 'stripe-signature': 'HIDDEN', 'set-cookie': ['HIDDEN'] },
		})
		expect(lines.join('')).not.toContain('HIDDEN')
		expect(lines.join('')).toContain('[secret]')
	})
})
