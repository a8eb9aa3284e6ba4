/** Text that is already HTML. Everything else put into `html` is escaped. */
export interface Html {
	readonly html: string
}

type Part = Html | string | number | null | false | readonly Part[]

const ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}

/** Builds HTML from a template; every value is escaped unless it was built by `html` itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
	let built = texts[0] ?? ''
	for (const [index, part] of parts.entries()) built += render(part) + (texts[index + 1] ?? '')
	return { html: built }
}

function render(part: Part): string {
	if (part === null || part === false) return ''
	if (typeof part === 'string' || typeof part === 'number') {
		return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
	}
	return 'html' in part ? part.html : part.map(render).join('')
}
