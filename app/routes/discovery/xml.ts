/** Whatever XML 1.0 cannot hold, escaped or not (section 2.2); half a surrogate pair above all. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	'\r': '&#13;',
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Text as it may stand in an element or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
	return text.replace(UNWRITABLE, '').replace(/[&<>"'\r]/g, (sign) => ESCAPES[sign] ?? '')
}

/** An element with text in it: `<g:id>KST-1</g:id>`. */
export function textElement(name: string, text: string): string {
	return `<${name}>${escapeXml(text)}</${name}>`
}

/** An element with attributes alone, in the given order. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
	return `<${name}${written.join('')}/>`
}
