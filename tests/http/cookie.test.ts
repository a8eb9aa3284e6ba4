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

it('speaks Indonesian until somebody chooses otherwise', () => {
	const languageFor = (cookie: string) =>
		languageOf(new Request('http://shop.example', { headers: { cookie } }))
	expect(languageFor('bahasa=en')).toBe('en')
	for (const cookie of ['', 'bahasa=id', 'bahasa=fr', 'bahasa=EN']) {
		expect(languageFor(cookie)).toBe('id')
	}
})
