import { describe, expect, it } from 'vitest'
import { speculationRules } from '#app/http/speculation-rules.ts'

const SHOP = 'https://bekal.example/'

interface Condition {
	href_matches?: string | string[]
	not?: Condition
}

/** Whether a browser may follow a plain link to this address ahead of the click. */
function follows(kind: 'prerender' | 'prefetch', address: string): boolean {
	return speculationRules[kind].some(({ where }) =>
		where.and.every((condition) => holds(condition, new URL(address, SHOP).href)),
	)
}

function holds(condition: Condition, url: string): boolean {
	if (condition.not) return !holds(condition.not, url)
	// A selector speaks of the link itself; a plain one is of no kind that is left alone.
	if (!condition.href_matches) return false
	return [condition.href_matches].flat().some((path) => new URLPattern(path, SHOP).test(url))
}

describe('speculation rules', () => {
	it.each(['/', '/produk', '/produk/keset-bunga', '/angkatan/perca-2025', '/en', '/en/produk/x'])(
		'let %s be made ready before it is clicked',
		(path) => {
			expect([follows('prerender', path), follows('prefetch', path)]).toEqual([true, true])
		},
	)

	it('only fetch a list that is narrowed by a question', () => {
		for (const path of ['/produk?kerajinan=keset', '/en/produk?warna=merah&ukuran=besar']) {
			expect([follows('prerender', path), follows('prefetch', path)]).toEqual([false, true])
		}
	})

	it.each([
		'/keranjang',
		'/keranjang?isi=1',
		'/checkout',
		'/pesanan/abc',
		'/masuk?ke=/kantor',
		'/keluar',
		'/bahasa',
		'/kantor',
		'/bengkel/lot/K-1',
		'/keuangan/jurnal/7',
		'/admin/petugas',
		'/hooks/stripe',
		'/media/abc/1200.avif',
		'/umpan/google.xml',
		'https://wa.me/62812',
	])('leave %s alone, in English too', (path) => {
		const english = path.startsWith('/') ? `/en${path}` : path
		for (const address of [path, english]) {
			expect([follows('prerender', address), follows('prefetch', address)]).toEqual([false, false])
		}
	})
})
