import { useNavigation } from '@remix-run/react'
import { Button } from '#app/ui/kit/button.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	words: {
		file: string
		fileHint: string
		noFile: string
		paste: string
		check: string
		checking: string
	}
	/** what was pasted, or stood in the file, before */
	pasted: string
	/** nothing was sent */
	isEmpty: boolean
	/** what has to stand in the sheet: a name and its words */
	facts: readonly { readonly term: string; readonly text: string }[]
}

/** What the reader of sheets takes, for the browser's own choice of files. */
const ACCEPTED = '.csv,.xlsx,.txt,text/csv,text/plain'

/** A file to choose or a text to paste, what has to stand in it, and the button that sends it. */
export function SheetFields({ words, pasted, isEmpty, facts }: Props) {
	const busy = useNavigation().state === 'submitting'
	return (
		<>
			<TextField
				id="file"
				name="file"
				type="file"
				accept={ACCEPTED}
				label={words.file}
				hint={words.fileHint}
				errors={isEmpty ? [words.noFile] : undefined}
			/>
			<TextArea
				id="sheet"
				name="sheet"
				label={words.paste}
				defaultValue={pasted}
				rows={6}
				spellCheck={false}
			/>
			<dl className="flex flex-col gap-2 text-caption text-muted">
				{facts.map(({ term, text }) => (
					<div key={term}>
						<dt className="font-semibold">{term}</dt>
						<dd className="break-words">{text}</dd>
					</div>
				))}
			</dl>
			<div>
				<Button name="step" value="check" busy={busy}>
					{busy ? words.checking : words.check}
				</Button>
			</div>
		</>
	)
}
