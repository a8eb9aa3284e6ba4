import { describe, expect, it } from 'vitest'
import {
	type GuardSettings,
	judgeRequest,
	MOST_FORM_BYTES,
	MOST_PHOTO_BYTES,
	MOST_PROOF_BYTES,
	MOST_WEBHOOK_BYTES,
} from '#app/http/judge-request.ts'

const strict: GuardSettings = { origin: 'https://shop.example', anyLocalName: false }
const local: GuardSettings = { origin: 'http://localhost:3000', anyLocalName: true }

function judge(
	target: string,
	headers: Record<string, string | number> = {},
	{ method = 'POST', settings = strict } = {},
) {
	const header = (name: string) => (name in headers ? String(headers[name]) : undefined)
	return judgeRequest({ method, target, header }, settings)
}

describe('the guard on a form', () => {
	it.each([
		['from a page of ours', { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' }],
		['from an older browser', { origin: 'https://shop.example' }],
		['sent again by reloading', { origin: 'https://shop.example', 'sec-fetch-site': 'none' }],
		['from no browser at all', {}],
		['with a forged host', { host: 'evil.example', origin: 'https://shop.example' }],
	])('lets pass what comes %s', (_, headers) => {
		expect(judge('/keranjang', headers)).toBe('pass')
	})

	it.each([
		['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
		['another site in an older browser', { origin: 'https://evil.example' }],
		['another site that hides', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
		['a sandboxed frame', { origin: 'null' }],
		['a neighbour', { origin: 'https://shop.example', 'sec-fetch-site': 'same-site' }],
		['a site that sends no origin', { 'sec-fetch-site': 'cross-site' }],
		['our name without TLS', { origin: 'http://shop.example' }],
		['our name on another port', { origin: 'https://shop.example:8443' }],
		['a name that begins like ours', { origin: 'https://shop.example.evil.example' }],
		['what is no address', { origin: 'shop.example' }],
		['a word that no browser says', { origin: 'https://shop.example', 'sec-fetch-site': 'x' }],
	])('turns away what comes from %s', (_, headers) => {
		expect(judge('/keranjang', headers)).toBe('foreign-origin')
		expect(judge('/keranjang.data?_routes=routes/storefront/cart', headers)).toBe('foreign-origin')
	})

	it('believes no header about who forwarded it', () => {
		const forged = {
			origin: 'https://evil.example',
			host: 'evil.example',
			'x-forwarded-host': 'evil.example',
			forwarded: 'host=evil.example',
		}
		expect(judge('/checkout', forged)).toBe('foreign-origin')
	})

	it('takes forms from other names of this machine in a demo alone', () => {
		for (const host of ['127.0.0.1:3000', '[::1]:3000', '192.168.1.7:3000', 'localhost:4000']) {
			const headers = { host, origin: `http://${host}` }
			expect(judge('/keranjang', headers, { settings: local }), host).toBe('pass')
			expect(judge('/keranjang', headers), host).toBe('foreign-origin')
		}
	})

	it('takes them from no name that somebody else could point at this machine', () => {
		const rebound = { host: 'evil.example:3000', origin: 'http://evil.example:3000' }
		expect(judge('/keranjang', rebound, { settings: local })).toBe('foreign-origin')
		const mixed = { host: 'localhost:3000', origin: 'http://127.0.0.1:3000' }
		expect(judge('/keranjang', mixed, { settings: local })).toBe('foreign-origin')
	})

	it('takes photos where they are sent, but not any amount', () => {
		const limits = { keluhan: MOST_PHOTO_BYTES, bukti: MOST_PROOF_BYTES }
		for (const [part, most] of Object.entries(limits)) {
			const path = `/pesanan/${'t'.repeat(32)}/${part}`
			for (const address of [path, `/en${path}`, `${path}.data`]) {
				expect(judge(address, { 'content-length': most })).toBe('pass')
				expect(judge(address, { 'content-length': most + 1 })).toBe('too-large')
			}
			for (const near of [`/pesanan/x/${part}`, `${path}/foto`, `/kantor${path}`]) {
				expect(judge(near, { 'content-length': most })).toBe('too-large')
			}
		}
	})

	it('takes a sheet, and photos of papers, where they are sent, and nowhere near', () => {
		const megabyte = 1024 * 1024
		for (const sheet of ['/kantor/pesanan/resi', '/bengkel/warga/impor', '/bengkel/batch/impor']) {
			for (const path of [sheet, `${sheet}.data`]) {
				expect(judge(path, { 'content-length': 3 * megabyte }), path).toBe('pass')
				expect(judge(path, { 'content-length': 3 * megabyte + 1 }), path).toBe('too-large')
			}
			expect(judge(`${sheet}/x`, { 'content-length': megabyte })).toBe('too-large')
		}
		const consent = '/bengkel/warga/WB-001/persetujuan/01m81ygr3t'
		for (const paper of [
			'/bengkel/bahan',
			'/bengkel/mitra/AJP',
			'/bengkel/warga/WB-001',
			consent,
			'/keuangan/permintaan/01m81ygr3t',
			'/keuangan/penarikan/01m81ygr3t',
			'/keuangan/tabungan/WB-001/penyesuaian',
			'/keuangan/aturan/konsep/01m81ygr3t',
		]) {
			for (const path of [paper, `${paper}.data`]) {
				expect(judge(path, { 'content-length': 13 * megabyte }), path).toBe('pass')
			}
			expect(judge(`${paper}/x/y`, { 'content-length': megabyte }), paper).toBe('too-large')
		}
	})

	it('turns away what is larger than a form', () => {
		expect(judge('/checkout', { 'content-length': MOST_FORM_BYTES })).toBe('pass')
		const large = { 'content-length': MOST_FORM_BYTES + 1 }
		expect(judge('/checkout', large)).toBe('too-large')
		expect(judge('/checkout', { ...large, origin: 'https://evil.example' })).toBe('foreign-origin')
	})
})

describe('the guard on a webhook', () => {
	it('asks no origin of what is signed, at its very address', () => {
		const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
		expect(judge('/hooks/stripe', headers)).toBe('pass')
		for (const near of ['/hooks/stripe/', '/hooks/stripe.data', '/HOOKS/stripe', '/hooks']) {
			expect(judge(near, headers), near).toBe('foreign-origin')
		}
		expect(judge('/checkout?x=/hooks/stripe', headers)).toBe('foreign-origin')
	})

	it('takes a larger body there, but not any', () => {
		expect(judge('/hooks/stripe', { 'content-length': MOST_WEBHOOK_BYTES })).toBe('pass')
		expect(judge('/hooks/stripe', { 'content-length': MOST_WEBHOOK_BYTES + 1 })).toBe('too-large')
	})
})

describe('the guard on an address', () => {
	it.each([
		'/produk?_data=routes/storefront/catalogue',
		'/keuangan?x=1&_data=routes%2Ffinance%2Fhome',
		'/produk/%00',
		'/produk?q=%00',
		'http://evil.example/',
		'*',
	])('reads no sense into %s', (target) => {
		for (const method of ['GET', 'POST']) {
			expect(judge(target, {}, { method })).toBe('unreadable')
		}
	})

	it('lets pass what only reads, wherever it comes from', () => {
		const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
		for (const method of ['GET', 'HEAD']) {
			expect(judge('/produk?kerajinan=rajut', headers, { method })).toBe('pass')
			expect(judge('//evil.example/', headers, { method })).toBe('pass')
		}
	})

	it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'get'])(
		'knows no %s',
		(method) => {
			expect(judge('/keranjang', {}, { method })).toBe('wrong-method')
		},
	)
})
