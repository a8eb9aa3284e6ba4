import { fill } from '#app/copy/fill.ts'
import type { Block } from '#app/copy/page-words.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { type Inline, readInline } from './prose-inline.ts'

/** What sentences are filled with. */
export type ProseValues = Readonly<Record<string, string | number>>

interface Props {
	blocks: readonly Block[]
	values?: ProseValues
}

/** Paragraphs and lists at the measure of a book. */
export function Prose({ blocks, values = {} }: Props) {
	return (
		<div className="flex max-w-reading flex-col gap-4">
			{blocks.map((block) =>
				typeof block === 'string' ? (
					<p key={block}>
						<Sentence text={block} values={values} />
					</p>
				) : (
					<ul
						key={block.list[0]}
						className="flex list-disc flex-col gap-2.5 pl-5 marker:text-terracotta"
					>
						{block.list.map((item) => (
							<li key={item} className="pl-1.5">
								<Sentence text={item} values={values} />
							</li>
						))}
					</ul>
				),
			)}
		</div>
	)
}

/** One sentence with its links and its facts. */
export function Sentence({ text, values = {} }: { text: string; values?: ProseValues }) {
	return readInline(fill(text, values)).map((piece, index) => {
		const key = `${index} ${piece.text}`
		return <Words key={key} piece={piece} />
	})
}

function Words({ piece }: { piece: Inline }) {
	switch (piece.kind) {
		case 'link':
			return <TextLink to={piece.to}>{piece.text}</TextLink>
		case 'strong':
			return <strong>{piece.text}</strong>
		case 'code':
			return <code>{piece.text}</code>
		case 'text':
			return piece.text
	}
}
