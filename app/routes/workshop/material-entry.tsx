import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	materialKinds,
	materialSources,
	materialUnits,
} from '#app/domain/workshop/materials/material.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import type { loader } from './materials.tsx'
import { QuantityField } from './quantity-field.tsx'

interface Props {
	given: FormAnswer | undefined
}

/** One delivery, as it stands on the receipt or was given. */
export function ReceiveForm({ given }: Props) {
	const { chosen, entryKey, today } = useLoaderData<typeof loader>()
	const { materials: copy } = useCopy()
	const words = copy.receive
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('receive', given, copy.faults)
	const cost = field('costSen')
	return (
		<Card title={words.title}>
			<Form
				key={answer ? 'again' : entryKey}
				method="post"
				encType="multipart/form-data"
				noValidate
				className="flex flex-col gap-4"
			>
				<input type="hidden" name="intent" value="receive" />
				<input type="hidden" name="entryKey" value={answer?.typed.entryKey ?? entryKey} />
				<RefusalNotice answer={answer} title={copy.refusedTitle} />
				<WhatAndWhere given={given} chosenId={chosen?.id ?? null} />
				<TextField {...field('receivedOn', today)} label={words.receivedOn} type="date" />
				<QuantityField field={field('quantity')} words={words} />
				<TextField
					{...cost}
					errors={cost.errors && [copy.faults.amount]}
					label={words.cost}
					hint={words.costHint}
					inputMode="numeric"
					maxLength={20}
					autoComplete="off"
				/>
				<TextField
					{...field('note')}
					label={words.note}
					optionalLabel={words.optional}
					maxLength={300}
				/>
				<TextField
					id="receive-receipt"
					name="receipt"
					type="file"
					accept="image/jpeg,image/png,image/webp"
					label={words.receipt}
					hint={words.receiptHint}
					optionalLabel={words.optional}
				/>
				<Button busy={busy} wide>
					{words.submit}
				</Button>
			</Form>
		</Card>
	)
}

function WhatAndWhere({ given, chosenId }: Props & { chosenId: string | null }) {
	const { materials, partners } = useLoaderData<typeof loader>()
	const { materials: copy } = useCopy()
	const words = copy.receive
	const { field } = formFields('receive', given, copy.faults)
	return (
		<>
			<SelectField
				{...field('materialId', chosenId)}
				label={words.material}
				placeholder={words.choose}
				choices={materials.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<SelectField
				{...field('source')}
				label={words.source}
				choices={materialSources.map((value) => ({ value, label: copy.sources[value] }))}
			/>
			<TextField
				{...field('sourceName')}
				label={words.sourceName}
				hint={partners.length > 0 ? words.sourceNameHint : undefined}
				maxLength={80}
				autoComplete="off"
			/>
			{partners.length > 0 && (
				<SelectField
					{...field('partnerCode')}
					label={words.partner}
					placeholder={words.choosePartner}
					choices={partners.map(({ code, name }) => ({ value: code, label: name }))}
				/>
			)}
		</>
	)
}

/** A kind of material that has not been there before. */
export function AddMaterialForm({ given, isFirst }: Props & { isFirst: boolean }) {
	const { materials: copy } = useCopy()
	const words = copy.add
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('add', given, copy.faults)
	return (
		<Disclosure title={words.title} open={isFirst || answer !== undefined}>
			<Form method="post" noValidate className="flex flex-col gap-4 text-ink">
				<input type="hidden" name="intent" value="add" />
				<RefusalNotice answer={answer} title={copy.refusedTitle} />
				<TextField
					{...field('name')}
					label={words.name}
					hint={words.nameHint}
					maxLength={80}
					autoComplete="off"
				/>
				<SelectField
					{...field('kind')}
					label={words.kind}
					choices={materialKinds.map((value) => ({ value, label: copy.kinds[value] }))}
				/>
				<SelectField
					{...field('unit')}
					label={words.unit}
					choices={materialUnits.map((value) => ({ value, label: copy.units[value] }))}
				/>
				<Button tone="secondary" busy={busy} className="self-start">
					{words.submit}
				</Button>
			</Form>
		</Disclosure>
	)
}
