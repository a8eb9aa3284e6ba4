import { Form, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { lotsByCode } from '#app/domain/stock/lots.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { FIELDS, quantityField, readLotCodes } from './label-fields.ts'

export const handle: PageHandle = { title: (copy) => copy.tags.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db } }) => {
	const codes = readLotCodes(url.searchParams)
	const lots = await lotsByCode(db, codes)
	const missed = codes.filter((code) => lots.every((lot) => lot.code !== code))
	return { lots, missed }
})

/** Which tags are printed, how many, and where the first sheet is still free. */
export default function Labels() {
	const { lots, missed } = useLoaderData<typeof loader>()
	const { tags: words } = useCopy()
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{missed.length > 0 && (
				<Notice tone="warn" announce className="mb-6">
					{fill(words.missed, { codes: missed.join(', ') })}
				</Notice>
			)}
			<Form method="get" className="mb-8 flex max-w-2xl flex-wrap items-end gap-3">
				{lots.map(({ code }) => (
					<input key={code} type="hidden" name="lot" value={code} />
				))}
				<TextField
					id="add"
					name="lot"
					label={words.add}
					hint={words.addHint}
					required
					maxLength={400}
					autoComplete="off"
					autoCapitalize="characters"
					className="min-w-60 flex-1"
				/>
				<Button tone="secondary">{words.addSubmit}</Button>
			</Form>
			{lots.length > 0 ? (
				<PrintForm />
			) : (
				<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
			)}
		</>
	)
}

function PrintForm() {
	const { tags: words } = useCopy()
	const [start, setStart] = useState(1)
	return (
		<form
			method="get"
			action="/bengkel/label/cetak.pdf"
			className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_16rem]"
		>
			<div className="flex min-w-0 flex-col gap-6">
				<LotQuantities />
				<CheckField id="harga" name="harga" label={words.price} />
				<SelectField
					id="mulai"
					name="mulai"
					label={words.start}
					hint={words.startHint}
					value={String(start)}
					onChange={(event) => setStart(Number(event.currentTarget.value))}
					choices={Array.from({ length: FIELDS }, (_, index) => ({
						value: String(index + 1),
						label: String(index + 1),
					}))}
					className="max-w-60"
				/>
				<Button className="self-start">{words.submit}</Button>
			</div>
			<Section title={words.sheet}>
				<FirstSheet start={start} onChoose={setStart} />
			</Section>
		</form>
	)
}

function LotQuantities() {
	const { lots } = useLoaderData<typeof loader>()
	const { tags: words } = useCopy()
	const language = useLanguage()
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.lot}</Head>
					<Head number>{words.free}</Head>
					<Head number>{words.quantity}</Head>
				</tr>
			</thead>
			<tbody>
				{lots.map((lot) => (
					<tr key={lot.code}>
						<th scope="row">
							<input type="hidden" name="lot" value={lot.code} />
							<span className="figures whitespace-nowrap">{lot.code}</span>
							<span className="block font-normal text-caption text-muted">
								{inLanguage(lot.productName, language)}, {inLanguage(lot.variantLabel, language)}
							</span>
						</th>
						<Cell number>{lot.available}</Cell>
						<Cell number>
							<input
								name={quantityField(lot.code)}
								aria-label={fill(words.quantityOf, { code: lot.code })}
								defaultValue={lot.available || 1}
								inputMode="numeric"
								autoComplete="off"
								className="control figures w-20 text-right"
							/>
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** The first sheet as it will be: a touch on a field begins there. */
function FirstSheet({ start, onChoose }: { start: number; onChoose(field: number): void }) {
	const { tags: words } = useCopy()
	return (
		<ol className="mt-4 grid grid-cols-3 border border-edge border-dashed">
			{Array.from({ length: FIELDS }, (_, index) => index + 1).map((field) => (
				<li key={field} className="border border-line border-dashed">
					<button
						type="button"
						onClick={() => onChoose(field)}
						aria-pressed={field === start}
						className="figures grid aspect-[70/42] w-full place-items-center text-caption hover:bg-sunken aria-pressed:bg-primary aria-pressed:text-on-primary"
					>
						<span className="sr-only">
							{field < start ? words.used : fill(words.free21, { number: field })}
						</span>
						<span aria-hidden="true">{field < start ? '×' : field}</span>
					</button>
				</li>
			))}
		</ol>
	)
}

export { StaffError as ErrorBoundary }
