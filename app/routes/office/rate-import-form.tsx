import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { sheetColumns, zoneWords } from '#app/domain/shipping/sheet-columns.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	/** what was pasted, or stood in the file, before */
	pasted: string
	/** nothing was sent */
	isEmpty: boolean
}

/** A file to choose or a text to paste, and what has to stand in it. */
export function SheetForm({ pasted, isEmpty }: Props) {
	const { sheet: words } = useCopy().office.shipping
	const busy = useNavigation().state === 'submitting'
	return (
		<Form method="post" encType="multipart/form-data" className="flex max-w-reading flex-col gap-6">
			<TextField
				id="file"
				name="file"
				type="file"
				accept=".csv,text/csv,text/plain"
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
			<dl className="text-caption text-muted">
				<dt className="font-semibold">{words.columns}</dt>
				<dd className="break-words">{sheetColumns.join(', ')}</dd>
				<dt className="mt-2 font-semibold">{words.zones}</dt>
				<dd>{Object.values(zoneWords).join(', ')}</dd>
			</dl>
			<div>
				<Button name="step" value="check" busy={busy}>
					{busy ? words.checking : words.check}
				</Button>
			</div>
		</Form>
	)
}
