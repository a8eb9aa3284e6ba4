import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { MaterialUse } from '#app/domain/workshop/materials/materials.server.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { SelectField } from '#app/ui/kit/select-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import type { loader } from './batch.tsx'
import { QuantityField } from './quantity-field.tsx'
import { useAmounts } from './use-amounts.ts'

/** What a batch was made of, and the form for it until somebody has signed. */
export function BatchMaterial({ given }: { given: FormAnswer | undefined }) {
	const { batch, uses } = useLoaderData<typeof loader>()
	const { materials } = useCopy()
	const words = materials.batch
	const isOpen = batch.state === 'submitted'
	const { materialReason: reason, materialCostSen: typedSen } = batch
	return (
		<Card title={words.title}>
			{uses.length > 0 && (
				<ul className="mb-3 divide-y divide-line text-small">
					{uses.map((use) => (
						<UseLine key={use.id} use={use} isOpen={isOpen} />
					))}
				</ul>
			)}
			{uses.length === 0 && reason === null && isOpen && (
				<Notice tone="warn" className="mb-4">
					{words.none}
				</Notice>
			)}
			{reason !== null && (
				<p className="mb-3 break-words text-small">
					{typedSen > 0
						? fill(words.typed, { cost: formatRupiah(typedSen), reason })
						: fill(words.typedNone, { reason })}
				</p>
			)}
			{isOpen ? (
				<UseForm given={given} />
			) : (
				batch.state !== 'sent-back' && <p className="text-caption text-muted">{words.stayed}</p>
			)}
		</Card>
	)
}

function UseLine({ use, isOpen }: { use: MaterialUse; isOpen: boolean }) {
	const { materials, calendar } = useCopy()
	const words = materials.batch
	const amountOf = useAmounts()
	const busy = useNavigation().state !== 'idle'
	const amount = amountOf(use.unit, use.quantity)
	return (
		<li className="py-3">
			<div className="flex items-baseline justify-between gap-3">
				<span className="min-w-0 break-words font-semibold">
					{use.materialName} <span className="figures whitespace-nowrap">{amount}</span>
				</span>
				<span className="figures whitespace-nowrap">{formatRupiah(use.costSen)}</span>
			</div>
			<ul className="text-caption text-muted">
				{use.drawn.map((drawn) => (
					<li key={drawn.intakeId} className="break-words">
						<TextLink to={`/bengkel/bahan/${drawn.intakeId}`}>
							{fill(words.drawn, {
								amount: amountOf(use.unit, drawn.quantity),
								from: drawn.from,
								date: dayInWords(drawn.receivedOn, calendar, true),
								cost: formatRupiah(drawn.costSen),
							})}
						</TextLink>{' '}
						{fill(words.ofIntake, {
							whole: amountOf(use.unit, drawn.intakeQuantity),
							wholeCost: formatRupiah(drawn.intakeCostSen),
						})}
					</li>
				))}
			</ul>
			{isOpen && (
				<Form method="post" className="mt-2">
					<input type="hidden" name="use" value={use.id} />
					<Button
						name="intent"
						value="unuse"
						tone="secondary"
						busy={busy}
						aria-label={fill(words.undoOf, { name: use.materialName, amount })}
					>
						{words.undo}
					</Button>
				</Form>
			)}
		</li>
	)
}

function UseForm({ given }: { given: FormAnswer | undefined }) {
	const { materials, entryKey } = useLoaderData<typeof loader>()
	const { materials: copy } = useCopy()
	const words = copy.batch
	const amountOf = useAmounts()
	const busy = useNavigation().state !== 'idle'
	const { answer, field } = formFields('use', given, copy.faults)
	const there = materials.filter(({ left }) => left > 0)
	if (there.length === 0) {
		return (
			<p className="text-small">
				<span className="text-muted">{words.empty}</span>{' '}
				<TextLink to="/bengkel/bahan">{words.toStore}</TextLink>
			</p>
		)
	}
	return (
		<Form
			key={answer ? 'again' : entryKey}
			method="post"
			noValidate
			className="flex flex-col gap-4 border-line border-t pt-4"
		>
			<RefusalNotice answer={answer} title={words.refusedTitle} />
			<input type="hidden" name="entryKey" value={answer?.typed.entryKey ?? entryKey} />
			<SelectField
				{...field('materialId')}
				label={words.material}
				hint={words.lead}
				placeholder={words.choose}
				choices={there.map(({ id, name, unit, left }) => ({
					value: id,
					label: fill(words.choice, { name, left: amountOf(unit, left) }),
				}))}
			/>
			<QuantityField field={field('quantity')} words={words} />
			<Button name="intent" value="use" tone="secondary" busy={busy} className="self-start">
				{words.submit}
			</Button>
		</Form>
	)
}

/** How the cost of one piece follows from that of all, and what rounding leaves. */
export function CostDerivation() {
	const { batch, unitCostSen, costSen, remainderSen } = useLoaderData<typeof loader>()
	const words = useCopy().materials.batch
	return (
		<>
			<p className="figures font-semibold text-title">{formatRupiah(unitCostSen)}</p>
			<p className="mt-1 break-words text-caption text-muted">
				{fill(words.how, { cost: formatRupiah(costSen), quantity: batch.quantity })}{' '}
				{remainderSen > 0
					? fill(words.remainder, { remainder: formatRupiah(remainderSen) })
					: words.exact}
			</p>
		</>
	)
}
