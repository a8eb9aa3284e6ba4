import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { unitCostOf } from '#app/domain/stock/lot.ts'
import { sheetUnits } from '#app/domain/workshop/contribution-sheet.ts'
import { countIn, NEW_PRODUCT } from '#app/domain/workshop/drafts/draft.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import type { loader } from './batch-draft.tsx'
import { SheetLineField } from './sheet-line-field.tsx'

const GRADES = ['gradeA', 'gradeB', 'rework', 'rejected'] as const

/** What was made, how much of each grade, and what its material cost. */
export function GoodsStep() {
	const { draft, variants } = useLoaderData<typeof loader>()
	const words = useCopy().batches.draft
	const language = useLanguage()
	const [sku, setSku] = useState(draft.sku)
	const nameOf = ({ productName, label, isOnShow }: (typeof variants)[number]) => {
		const name = [productName, label].map((text) => inLanguage(text, language)).join(', ')
		return isOnShow ? name : `${name} (${words.hidden})`
	}
	return (
		<>
			<SelectField
				id="sku"
				name="sku"
				label={words.product}
				placeholder={words.chooseProduct}
				defaultValue={draft.sku}
				onChange={(event) => setSku(event.target.value)}
				choices={[
					...variants.map((variant) => ({ value: variant.sku, label: nameOf(variant) })),
					{ value: NEW_PRODUCT, label: words.newProduct },
				]}
			/>
			<div className={sku === NEW_PRODUCT ? 'flex flex-col gap-4' : 'hidden noscript:block'}>
				<TextField
					id="newProduct"
					name="newProduct"
					label={words.newName}
					hint={words.newNameHint}
					defaultValue={draft.newProduct}
					maxLength={120}
				/>
				<TextField
					id="newPrice"
					name="newPrice"
					label={words.newPrice}
					defaultValue={draft.newPrice}
					inputMode="numeric"
					maxLength={20}
				/>
			</div>
			<GradeFields />
			<SessionChoice />
			<Button name="intent" value="to-pictures" wide>
				{words.next}
			</Button>
		</>
	)
}

/** Pieces by grade, and what the material of all of them cost. */
function GradeFields() {
	const { draft } = useLoaderData<typeof loader>()
	const words = useCopy().batches.draft
	return (
		<>
			<fieldset>
				<legend className="mb-3 font-semibold text-small">{words.grades}</legend>
				<div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
					{GRADES.map((grade) => (
						<TextField
							key={grade}
							id={grade}
							name={grade}
							label={words[grade]}
							hint={grade === 'gradeB' ? words.gradeBHint : undefined}
							defaultValue={draft[grade]}
							inputMode="numeric"
							maxLength={6}
							className="justify-end"
						/>
					))}
				</div>
			</fieldset>
			<TextField
				id="material"
				name="material"
				label={words.material}
				hint={words.materialHint}
				defaultValue={draft.material}
				inputMode="numeric"
				maxLength={20}
			/>
			<TextField
				id="materialReason"
				name="materialReason"
				label={words.materialReason}
				hint={words.materialReasonHint}
				defaultValue={draft.materialReason}
				maxLength={120}
			/>
		</>
	)
}

function SessionChoice() {
	const { draft, sessions } = useLoaderData<typeof loader>()
	const { batches, calendar } = useCopy()
	const words = batches.draft
	const language = useLanguage()
	return (
		<fieldset>
			<legend className="mb-1.5 font-semibold text-small">{words.sessions}</legend>
			{sessions.length === 0 && <p className="text-muted text-small">{words.noSessions}</p>}
			{sessions.map(({ id, heldOn, topic }) => (
				<label key={id} className="flex min-h-11 items-center gap-3 text-small">
					<input
						type="checkbox"
						name="sessions"
						value={id}
						defaultChecked={draft.sessions?.includes(id) ?? heldOn === draft.workDate}
						className="size-5 shrink-0 accent-primary"
					/>
					<span>
						{dayInWords(heldOn, calendar)}
						<span className="block text-caption text-muted">{inLanguage(topic, language)}</span>
					</span>
				</label>
			))}
		</fieldset>
	)
}

/** Who made how much, with the running sum against what was made. */
export function SheetStep() {
	const { draft, pieces, members } = useLoaderData<typeof loader>()
	const copy = useCopy().batches
	const words = copy.draft
	const [lines, setLines] = useState(draft.lines)
	const [unit, setUnit] = useState(draft.unit)
	const sum = Object.values(lines).reduce((total, text) => total + (countIn(text) ?? 0), 0)
	const isRight = unit !== 'pieces' || sum === pieces.quantity
	return (
		<>
			<div
				onChange={(event) => {
					const { name, value } = event.target as HTMLInputElement
					const chosen = sheetUnits.find((one) => one === value)
					if (name === 'unit' && chosen) setUnit(chosen)
				}}
			>
				<RadioField
					id="unit"
					name="unit"
					legend={words.unit}
					defaultValue={draft.unit}
					choices={sheetUnits.map((value) => ({
						value,
						label: copy.units[value].name,
						hint: copy.units[value].hint,
					}))}
				/>
			</div>
			<fieldset>
				<legend className="font-semibold text-small">{words.lines}</legend>
				<p className="mb-3 text-caption text-muted">{words.linesLead}</p>
				{members.length === 0 && <Notice tone="warn">{words.noMembers}</Notice>}
				<ul className="divide-y divide-line">
					{members.map(({ makerCode, earning }) => (
						<SheetLineField
							key={makerCode}
							makerCode={makerCode}
							earning={earning}
							unit={unit}
							value={lines[makerCode] ?? ''}
							onChange={(text) => setLines((before) => ({ ...before, [makerCode]: text }))}
						/>
					))}
				</ul>
			</fieldset>
			<div className="sticky bottom-0 flex flex-wrap items-center justify-between gap-3 border-line border-t bg-ground py-3">
				<p
					role="status"
					className={
						isRight ? 'figures font-semibold text-good' : 'figures font-semibold text-warn'
					}
				>
					{unit === 'pieces'
						? fill(words.sum, { sum, quantity: pieces.quantity })
						: fill(words.sumOther, { sum })}
				</p>
				<div className="flex gap-3">
					<Button name="intent" value="equal" tone="secondary">
						{words.equal}
					</Button>
					<Button name="intent" value="to-check">
						{words.next}
					</Button>
				</div>
			</div>
		</>
	)
}

/** Everything once more, and what is still missing. */
export function CheckStep() {
	const { draft, pieces, faults, costSen, variants, cohortName, members, uploads } =
		useLoaderData<typeof loader>()
	const { batches: copy, pictures } = useCopy()
	const words = copy.draft
	const language = useLanguage()
	const chosen = variants.find(({ sku }) => sku === draft.sku)
	const product = chosen ? inLanguage(chosen.productName, language) : draft.newProduct
	const marks = new Map(members.map(({ makerCode, earning }) => [makerCode, earning]))
	const lines = Object.entries(draft.lines).filter(([, text]) => countIn(text) !== 0)
	return (
		<>
			{faults.length > 0 && (
				<Notice tone="warn" title={words.faultsTitle}>
					<ul className="list-disc pl-5">
						{faults.map((fault) => (
							<li key={fault}>{words.faults[fault]}</li>
						))}
					</ul>
				</Notice>
			)}
			<Card>
				<DefinitionList
					items={[
						{
							term: copy.one.cohort,
							detail: cohortName ? inLanguage(cohortName, language) : '',
						},
						{ term: copy.one.product, detail: product },
						{ term: copy.one.quantity, detail: fill(copy.one.quantityOf, pieces) },
						{ term: pictures.ofOne.title, detail: fill(words.pictures, { count: uploads.length }) },
						...(costSen !== null && costSen > 0 && pieces.quantity > 0
							? [
									{
										term: words.hpp,
										detail: `${formatRupiah(unitCostOf(costSen, pieces.quantity))} (${fill(
											words.hppHow,
											{ cost: formatRupiah(costSen), quantity: pieces.quantity },
										)})`,
									},
								]
							: []),
						...lines.map(([makerCode, text]) => ({
							term: makerCode,
							detail: `${text} · ${copy.marks[marks.get(makerCode) ?? 'hold']}`,
						})),
					]}
				/>
			</Card>
			{faults.length === 0 && (
				<>
					<p className="text-small">{words.checkLead}</p>
					<Button name="intent" value="send" wide>
						{words.send}
					</Button>
				</>
			)}
		</>
	)
}
