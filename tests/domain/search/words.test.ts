import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsIn } from '#app/domain/search/words.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { anyText } from './any-text.ts'

const stems = (text: string, language: 'id' | 'en') =>
	wordsIn(text, language)
		.map((word) => word.stem)
		.join(' ')

describe('a text as plain small letters', () => {
	it.each([
		['Kaféé ÑANDÚ', 'kafee nandu'],
		['ﬁne ＫＥＳＥＴ', 'fine keset'],
		['Straße, Ørsted, Łódź', 'strasse, orsted, lodz'],
		['40×60 cm', '40 60 cm'],
		['40 x 60 cm', '40 60 cm'],
		['kotak2', 'kotak'],
		['women’s', 'women'],
		["jum'at", 'jumat'],
		["jum'at2", 'jumat'],
		["'kotak2'", "'kotak'"],
		['anak2 rumah2an, 2 buah, kotak20', 'anak rumahan, 2 buah, kotak20'],
		["40's × 60", '40 60'],
		['İSTANBUL', 'istanbul'],
	])('makes %s %s', (text, folded) => {
		expect(fold(text)).toBe(folded)
	})

	it('is the same when it is folded again', () => {
		const twice = fc.property(anyText, (text) => {
			expect(fold(fold(text))).toBe(fold(text))
		})
		fc.assert(twice, propertyParameters())
	})

	it('is so however apostrophes, doubled words and sizes meet', () => {
		const unit = fc.constantFrom('a', 's', 'x', "'", '2', '1', '×', ' ')
		const twice = fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
			expect(fold(fold(text))).toBe(fold(text))
		})
		fc.assert(twice, propertyParameters({ examples: [["AA'A2"], ["aaa2'a"], ['aaa2a2']] }))
	})
})

describe('the words of a text', () => {
	it('are letters and digits alone, whatever is in it', () => {
		const plain = fc.property(anyText, fc.boolean(), (text, id) => {
			for (const { said, stem } of wordsIn(text, id ? 'id' : 'en')) {
				expect(said).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
				expect(stem).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
			}
		})
		fc.assert(plain, propertyParameters())
	})

	it.each([
		['merajut rajutan dirajut perajut rajutannya dirajutkan', 'rajut'],
		['menjahit jahitan dijahit penjahit terjahit jahitannya', 'jahit'],
		['mengepang kepangan dikepang kepangannya', 'kepang'],
		['menyulam sulaman disulam penyulam', 'sulam'],
		['menenun tenunan ditenun penenun', 'tenun'],
		['memotong potongan dipotong', 'potong'],
		['melapisi lapisan dilapisi berlapis lapisnya', 'lapis'],
		['kehangatan menghangatkan hangat penghangat', 'hangat'],
		['berwarna warnanya warna mewarnai', 'warna'],
		['berumbai rumbainya rumbai', 'rumbai'],
		['beritsleting ritsletingnya', 'ritsleting'],
		['kerajinan perajin pengrajin', 'rajin'],
		['bersyal syalnya syal', 'syal'],
		['menggulung digulung gulungan tergulung', 'gulung'],
		['pegangannya pegangan dipegang memegang', 'pegang'],
		['sepasang dipasang pasangan', 'pasang'],
		['taplak taplaknya', 'taplak'],
		['tas tasku tasnya', 'tas'],
	])('in Indonesian, %s, have one root', (text, root) => {
		expect(new Set(stems(text, 'id').split(' '))).toEqual(new Set([root]))
	})

	it.each(['bayi', 'topi', 'kaki', 'tangan', 'sepatu', 'perca', 'boneka', 'dompet', 'persegi'])(
		'in Indonesian, %s, keep what only looks like an affix',
		(word) => {
			expect(stems(word, 'id')).toBe(word)
		},
	)

	it('count a doubled word as itself twice', () => {
		expect(stems('kotak-kotak', 'id')).toBe('kotak kotak')
	})

	it.each([
		['booties bootie booty', 'booti'],
		['knit knitted knitting knits', 'knit'],
		['stripe stripes striped', 'strip'],
		['cushion cushions', 'cushion'],
		['baby babies', 'babi'],
		['scarf scarves', 'scarf'],
		['beanie beanies', 'beani'],
		['crochet crocheted crocheting', 'crochet'],
		['braid braided braids', 'braid'],
		['dress dresses', 'dress'],
	])('in English, %s, are one', (text, root) => {
		expect(new Set(stems(text, 'en').split(' '))).toEqual(new Set([root]))
	})

	it.each(['string', 'red', 'bed', 'glass', 'canvas'])('in English, %s stays apart', (word) => {
		expect(stems(word, 'en')).toMatch(new RegExp(`^${word.replace(/s$/, 's?')}`))
	})
})
