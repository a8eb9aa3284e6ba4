import { fill } from '#app/copy/fill.ts'
import type { Block } from '#app/copy/page-words.ts'
import type { ProseValues } from './prose.tsx'
import { readInline } from './prose-inline.ts'

/** A text of `app/copy` without its marks, as machines read it. */
export function plainProse(blocks: readonly Block[], values: ProseValues): string {
	const sentences = blocks.flatMap((block) => (typeof block === 'string' ? [block] : block.list))
	return sentences
		.map((sentence) =>
			readInline(fill(sentence, values))
				.map(({ text }) => text)
				.join(''),
		)
		.join(' ')
}
