/** A piece of a sentence: plain, strong, code, or a link. */
export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'link'; readonly text: string; readonly to: string }

const MARKED = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<link>[^\]]+)\]\((?<to>[^)\s]+)\)/g

/**
 * Reads the marks a sentence of `app/copy` may have: `**strong**`, `` `code` ``, `[words](/path)`.
 * Marks do not stand inside each other; what is no mark is text.
 */
export function readInline(sentence: string): Inline[] {
	const pieces: Inline[] = []
	let from = 0
	const addText = (until: number) => {
		if (until > from) pieces.push({ kind: 'text', text: sentence.slice(from, until) })
	}
	for (const match of sentence.matchAll(MARKED)) {
		const { strong, code, link, to } = match.groups ?? {}
		addText(match.index)
		from = match.index + match[0].length
		if (strong) pieces.push({ kind: 'strong', text: strong })
		else if (code) pieces.push({ kind: 'code', text: code })
		else if (link && to) pieces.push({ kind: 'link', text: link, to })
	}
	addText(sentence.length)
	return pieces
}
