import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { MOST_PIECES, type Slip, type SlipLine } from '#app/domain/till/slip.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah, times } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { StepButtons } from '#app/ui/kit/step-buttons.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	slip: Slip
	answer: FormAnswer | undefined
	canTakeCash: boolean
	hasQris: boolean
}

/** What the buyer at the counter has chosen so far, and how it is paid. */
export function TillSlip({ slip, answer, canTakeCash, hasQris }: Props) {
	const { slip: words } = useCopy().till
	const isPaying = slip.payingNumber !== null
	if (slip.lines.length === 0) {
		return (
			<Section title={words.title}>
				<EmptyState level={3} title={words.empty}>
					{words.emptyText}
				</EmptyState>
			</Section>
		)
	}
	return (
		<Section
			title={words.title}
			action={
				!isPaying && (
					<Form method="post">
						<Button name="intent" value="clear" tone="quiet" size="small">
							{words.clear}
						</Button>
					</Form>
				)
			}
		>
			<ul className="divide-y divide-line">
				{slip.lines.map((line) => (
					<li key={line.id}>
						<Line line={line} isPaying={isPaying} />
					</li>
				))}
			</ul>
			<p className="flex items-baseline justify-between gap-4 border-edge border-t-[1.5px] py-4">
				<span className="font-semibold">
					{words.total}
					<span className="ml-2 font-normal text-muted text-small">
						{fill(words.quantity, { count: slip.count })}
					</span>
				</span>
				<Money sen={slip.totalSen} className="font-bold text-heading" />
			</p>
			{slip.payingNumber !== null ? (
				<Notice tone="info">
					<p>{fill(words.paying, { number: slip.payingNumber })}</p>
					<LinkButton to={`/kantor/kasir/${slip.payingNumber}`} className="mt-3">
						{words.payingGo}
					</LinkButton>
				</Notice>
			) : (
				<PayForm answer={answer} canTakeCash={canTakeCash} hasQris={hasQris} />
			)}
		</Section>
	)
}

function Line({ line, isPaying }: { line: SlipLine; isPaying: boolean }) {
	const { slip: words, piece } = useCopy().till
	const language = useLanguage()
	const name = fill(piece, {
		name: inLanguage(line.productName, language),
		label: inLanguage(line.variantLabel, language),
	})
	return (
		<div className="py-3">
			<div className="flex items-start justify-between gap-3">
				<p className="min-w-0 break-words font-semibold leading-snug">
					{name}
					<span className="block font-normal text-muted text-small">
						{line.sizeLabel}
						{line.lotCode !== null && ` · ${fill(words.lot, { code: line.lotCode })}`}
					</span>
				</p>
				<Money sen={times(line.unitPriceSen, line.quantity)} className="pt-0.5 font-semibold" />
			</div>
			{isPaying ? (
				<p className="mt-1 text-small">{fill(words.quantity, { count: line.quantity })}</p>
			) : (
				<Stepper line={line} name={name} />
			)}
			{line.problem !== null && (
				<p className="mt-2 font-semibold text-bad text-small">
					{fill(words[line.problem], { count: line.available })}
				</p>
			)}
		</div>
	)
}

function Stepper({ line: { id, quantity, available, unitPriceSen }, name }: StepperProps) {
	const { slip: words } = useCopy().till
	return (
		<Form method="post" action="/kantor/kasir" className="mt-2 flex items-center gap-3">
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="lineId" value={id} />
			<span className="flex items-center rounded-patch border-[1.5px] border-edge bg-surface">
				<StepButtons
					quantity={quantity}
					most={Math.min(available, MOST_PIECES)}
					words={{
						fewer: fill(words.fewer, { name }),
						more: fill(words.more, { name }),
						said: fill(words.quantity, { count: quantity }),
					}}
				/>
			</span>
			<span className="flex-1 text-muted text-small">
				{fill(words.each, { price: formatRupiah(unitPriceSen) })}
			</span>
			<button
				type="submit"
				name="quantity"
				value={0}
				aria-label={fill(words.remove, { name })}
				className="grid size-11 place-items-center rounded-patch text-muted hover:bg-sunken hover:text-bad"
			>
				<Icon name="trash" />
			</button>
		</Form>
	)
}

interface StepperProps {
	line: SlipLine
	name: string
}

/** Two ways to pay, side by side under the thumb; who the buyer is stays folded away. */
function PayForm({ answer, canTakeCash, hasQris }: Omit<Props, 'slip'>) {
	const { slip: words } = useCopy().till
	const errorsOf = (field: 'name' | 'phone') =>
		answer?.faults[field] ? [words.faults[field] ?? ''] : undefined
	const isFilled = Boolean(answer?.typed.name || answer?.typed.phone)
	return (
		<Form method="post" action="/kantor/kasir" noValidate>
			<input type="hidden" name="intent" value="pay" />
			<div className="sticky bottom-0 -mx-1 grid grid-cols-2 gap-3 border-line border-t bg-ground px-1 py-3">
				<Button name="method" value="cash" size="large" disabled={!canTakeCash}>
					{words.cash}
				</Button>
				<Button name="method" value="qris" size="large" tone="secondary" disabled={!hasQris}>
					{words.qris}
				</Button>
			</div>
			{!canTakeCash && <p className="pb-3 text-small text-warn">{words.noCash}</p>}
			<details open={isFilled} className="border-line border-y">
				<summary className="min-h-11 content-center text-small">{words.buyer}</summary>
				<div className="flex flex-col gap-4 pb-4">
					<p className="text-muted text-small">{words.buyerLead}</p>
					<TextField
						id="name"
						name="name"
						label={words.name}
						maxLength={100}
						autoComplete="off"
						defaultValue={answer?.typed.name}
						errors={errorsOf('name')}
					/>
					<TextField
						id="phone"
						name="phone"
						type="tel"
						inputMode="tel"
						label={words.phone}
						maxLength={30}
						autoComplete="off"
						defaultValue={answer?.typed.phone}
						errors={errorsOf('phone')}
					/>
				</div>
			</details>
		</Form>
	)
}
