import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyElement, textElement, XML_DECLARATION } from '#app/routes/discovery/xml.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { parseXml } from '#tests/support/xml.ts'

/** Any text at all, with what XML has a use for more often than chance would have it. */
const anyText = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('&', '<', '>', '"', "'", ']]>', '<!--', '&amp;', '\0', '\r\n', '\uD800', '￿'),
		),
	)
	.map((parts) => parts.join(''))

const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

describe('whatever a product is called', () => {
	it('comes out of an element and an attribute as it went in', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const writable = text.replace(UNWRITABLE, '')
				const element = parseXml(XML_DECLARATION + textElement('g:title', text))
				expect(element.text).toBe(writable)
				expect(element.children).toEqual([])
				expect(parseXml(emptyElement('link', { href: text })).attributes).toEqual({
					href: writable,
				})
			}),
			propertyParameters({ numRuns: 500 }),
		)
	})
})

describe('the parser of these tests', () => {
	it.each([
		'<a>',
		'<a></b>',
		'<a>&nbsp;</a>',
		'<a>&</a>',
		'<a b="1" b="2"/>',
		'<a/><b/>',
		'<a>]]></a>',
		'<a>\0</a>',
		'text',
		'<a b=1/>',
		'<a b="<"/>',
	])('refuses %j', (broken) => {
		expect(() => parseXml(broken)).toThrow()
	})
})
