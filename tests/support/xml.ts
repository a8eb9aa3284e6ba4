/** An element of a parsed document; `text` is all the text inside it, however deep. */
export interface XmlElement {
	readonly name: string
	readonly attributes: Readonly<Record<string, string>>
	readonly children: readonly XmlElement[]
	readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
}
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/
const START = new RegExp(`^<(${NAME})((?:\\s+${NAME}="[^<"]*")*)\\s*(/?)>`)
const END = new RegExp(`^</(${NAME})\\s*>`)
const ATTRIBUTE = new RegExp(`(${NAME})="([^<"]*)"`, 'g')
// Everything that XML 1.0 allows as a character.
const WRITABLE = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

/**
 * Reads the part of XML that this project writes, and throws for all that is not well-formed: no
 * comments, no CDATA, no DTD, attributes in double quotes.
 */
export function parseXml(document: string): XmlElement {
	if (!WRITABLE.test(document)) throw new Error('a character that XML cannot hold')
	let rest = document.replace(DECLARATION, '')
	const root = readElement()
	if (rest.trim() !== '') throw new Error(`something after the end: ${rest.slice(0, 80)}`)
	return root

	function readElement(): XmlElement {
		const [whole, name = '', written = '', isEmpty] = START.exec(rest) ?? []
		if (whole === undefined) throw new Error(`no element: ${rest.slice(0, 80)}`)
		rest = rest.slice(whole.length)
		const attributes = readAttributes(written)
		if (isEmpty) return { name, attributes, children: [], text: '' }
		const children: XmlElement[] = []
		let text = ''
		for (;;) {
			const [plain = ''] = /^[^<]*/.exec(rest) ?? []
			text += readText(plain)
			rest = rest.slice(plain.length)
			const end = END.exec(rest)
			if (end) {
				if (end[1] !== name) throw new Error(`</${end[1]}> ends <${name}>`)
				rest = rest.slice(end[0].length)
				return { name, attributes, children, text }
			}
			const child = readElement()
			children.push(child)
			text += child.text
		}
	}
}

/** Every element of a name below another, in the order of the document. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
	return root.children.flatMap((child) => [
		...(child.name === name ? [child] : []),
		...elementsOf(child, name),
	])
}

/** The text of the only element of a name below another; undefined where there is none. */
export function textOf(root: XmlElement, name: string): string | undefined {
	return elementsOf(root, name)[0]?.text
}

function readAttributes(written: string): Record<string, string> {
	const found: Record<string, string> = {}
	for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
		if (name in found) throw new Error(`${name} stands twice`)
		found[name] = readText(value)
	}
	return found
}

function readText(text: string): string {
	if (text.includes(']]>')) throw new Error(']]> in text')
	return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
		const code = /^#(\d+);$/.exec(reference)?.[1]
		const sign = code ? String.fromCodePoint(Number(code)) : ENTITIES[reference.slice(0, -1)]
		if (sign === undefined || !reference.endsWith(';')) throw new Error(`&${reference} is nothing`)
		return sign
	})
}
