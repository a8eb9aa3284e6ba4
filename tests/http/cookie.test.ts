import { expect, it } from 'vitest'
import { cookieLine, readCookie } from '#app/http/cookie.ts'
import { languageOf } from '#app/http/language.ts'

const headersWith = (cookie: string) => new Headers({ cookie })

it('reads one cookie among others, and nothing where it is not', () => {
	const headers = headersWith('a=1; keranjang=x%3Dy; b==; keranjangku=z')
	expect(readCookie(headers, 'keranjang')).toBe('x=y')
	expect(readCookie(headers, 'b')).toBe('=')
	expect(readCookie(headers, 'ranjang')).toBeNull()
	expect(readCookie(new Headers(), 'a')).toBeNull()
})

it('takes what it cannot have written for nothing', () => {
	expect(readCookie(headersWith('keranjang=%E0%A4%A'), 'keranjang')).toBeNull()
})

it('writes a cookie that scripts cannot read and foreign forms do not carry', () => {
	expect(cookieLine({ secure: true }, 'keranjang', 'a;b', { maxAge: 60 })).toBe(
		'keranjang=a%3Bb; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
	)
	expect(cookieLine({ secure: false }, 'a', '', { maxAge: 0 })).not.toContain('Secure')
})

const languageAt = (path: string, cookie = '') =>
	languageOf({ url: `http://shop.example${path}`, headers: headersWith(cookie) })

it.each(['/kantor', '/keuangan/akun/1200', '/admin', '/masuk', '/keluar', '/kantor.data'])(
	'speaks Indonesian with staff at %s until they choose otherwise',
	(path) => {
		expect(languageAt(path, 'bahasa=en')).toBe('en')
		for (const cookie of ['', 'bahasa=id', 'bahasa=fr', 'bahasa=EN']) {
			expect(languageAt(path, cookie)).toBe('id')
		}
	},
)

it('speaks with buyers the language of the address, whatever they chose elsewhere', () => {
	for (const path of ['/en', '/en/', '/en/produk', '/en/produk/keset?varian=x', '/en.data']) {
		expect(languageAt(path, 'bahasa=id')).toBe('en')
	}
	for (const path of ['/', '/produk', '/english', '/enak', '/produk/en']) {
		expect(languageAt(path, 'bahasa=en')).toBe('id')
	}
})
