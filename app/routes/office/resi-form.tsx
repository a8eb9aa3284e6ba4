import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { resiColumns } from '#app/domain/orders/bulk/resi-columns.ts'
import { couriers } from '#app/domain/shipping/couriers.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	attemptKey: string
	/** what was pasted, or stood in the file, before */
	pasted: string
	/** no row with a resi was sent */
	isEmpty: boolean
}

/** The sheet to fill in, and where it comes back to. */
export function ResiForm({ attemptKey, pasted, isEmpty }: Props) {
	const words = useCopy().office.resi
	const busy = useNavigation().state === 'submitting'
	return (
		<Form method="post" encType="multipart/form-data" className="flex max-w-reading flex-col gap-6">
			<input type="hidden" name="attemptKey" value={attemptKey} />
			<div>
				<LinkButton to="/kantor/pesanan/resi.csv" tone="secondary" reloadDocument>
					{words.template}
				</LinkButton>
				<p className="mt-2 text-caption text-muted">{words.templateHint}</p>
			</div>
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
				<dd className="break-words">{resiColumns.join(', ')}</dd>
				<dt className="mt-2 font-semibold">{words.couriers}</dt>
				<dd>{couriers.join(', ')}</dd>
			</dl>
			<div>
				<Button name="step" value="check" busy={busy}>
					{busy ? words.checking : words.check}
				</Button>
			</div>
		</Form>
	)
}
