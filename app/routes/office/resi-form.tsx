import { Form } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { resiColumns } from '#app/domain/orders/bulk/resi-columns.ts'
import { couriers } from '#app/domain/shipping/couriers.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { SheetFields } from './sheet-fields.tsx'

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
	return (
		<Form method="post" encType="multipart/form-data" className="flex max-w-reading flex-col gap-6">
			<input type="hidden" name="attemptKey" value={attemptKey} />
			<div>
				<div className="flex flex-wrap gap-3">
					<LinkButton to="/kantor/pesanan/resi.xlsx" tone="secondary" reloadDocument>
						{words.templateWorkbook}
					</LinkButton>
					<LinkButton to="/kantor/pesanan/resi.csv" tone="secondary" reloadDocument>
						{words.template}
					</LinkButton>
				</div>
				<p className="mt-2 text-caption text-muted">{words.templateHint}</p>
			</div>
			<SheetFields
				words={words}
				pasted={pasted}
				isEmpty={isEmpty}
				facts={[
					{ term: words.columns, text: resiColumns.join(', ') },
					{ term: words.couriers, text: couriers.join(', ') },
				]}
			/>
		</Form>
	)
}
