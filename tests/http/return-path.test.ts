import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ownPath, signInPath } from '#app/http/return-path.ts'
import { propertyParameters } from '#tests/support/property.ts'

it('leads back to a page of ours', () => {
	for (const path of ['/', '/keuangan/jurnal?sebelum=9', '/kantor/pesanan/BK-1?a=%20&b=/x']) {
		expect(ownPath(path)).toBe(path)
	}
})

it('leads nowhere else', () => {
	for (const path of [
		null,
		'',
		'keuangan',
		'//evil.example',
		'/\\evil.example',
		'\\/evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		' //evil.example',
		'/..//evil.example',
		'/a/..//evil.example',
		'/./%2e%2e//evil.example',
		'https://evil.example',
		'javascript:alert(1)',
		`/${'a'.repeat(500)}`,
	]) {
		expect(ownPath(path), String(path)).toBeNull()
	}
})

it('never leaves the shop, whatever is asked', () => {
	const pieces = fc.constantFrom(
		'/',
		'\\',
		'.',
		'..',
		'@',
		':',
		'%2f',
		'?',
		'#',
		'evil.example',
		'\t',
	)
	const anyPath = fc.oneof(
		fc.string(),
		fc.array(pieces, { maxLength: 12 }).map((list) => `/${list.join('')}`),
	)
	fc.assert(
		fc.property(anyPath, (text) => {
			const path = ownPath(text)
			if (path === null) return
			expect(new URL(path, 'https://shop.example').origin).toBe('https://shop.example')
		}),
		propertyParameters(),
	)
})

it('remembers where somebody was, without what the router added', () => {
	const from = new URL('http://x/keuangan/akun?tahun=2026&_routes=routes/finance/accounts')
	expect(signInPath(from)).toBe('/masuk?ke=%2Fkeuangan%2Fakun%3Ftahun%3D2026')
})
