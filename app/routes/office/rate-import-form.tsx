import { Form } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { sheetColumns, zoneWords } from '#app/domain/shipping/sheet-columns.ts'
import { SheetFields } from './sheet-fields.tsx'

interface Props {
	/** what was pasted, or stood in the file, before */
	pasted: string
	/** nothing was sent */
	isEmpty: boolean
}

/** The sheet of rates to choose, and what has to stand in it. */
export function SheetForm({ pasted, isEmpty }: Props) {
	const { sheet: words } = useCopy().office.shipping
	return (
		<Form method="post" encType="multipart/form-data" className="flex max-w-reading flex-col gap-6">
			<SheetFields
				words={words}
				pasted={pasted}
				isEmpty={isEmpty}
				facts={[
					{ term: words.columns, text: sheetColumns.join(', ') },
					{ term: words.zones, text: Object.values(zoneWords).join(', ') },
				]}
			/>
		</Form>
	)
}
