import { expect, it } from 'vitest'
import { localPath, splitLocalPath } from '#app/shared/local-path.ts'

it.each([
	['/', '/en'],
	['/?a=b', '/en?a=b'],
	['/#uang', '/en#uang'],
	['/produk', '/en/produk'],
	['/produk?cari=en', '/en/produk?cari=en'],
	['/enak', '/en/enak'],
])('puts %s into English at %s and finds it again', (path, english) => {
	expect(localPath('id', path)).toBe(path)
	expect(localPath('en', path)).toBe(english)
	expect(splitLocalPath(path)).toEqual({ language: 'id', path })
	expect(splitLocalPath(english)).toEqual({ language: 'en', path })
})

it('takes no other word for a language', () => {
	expect(splitLocalPath('/enak')).toEqual({ language: 'id', path: '/enak' })
	expect(splitLocalPath('/english/en')).toEqual({ language: 'id', path: '/english/en' })
})
