import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { refundBearers, refundWhats } from '#app/domain/orders/refund.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { PieceChoice } from '#app/ui/office/piece-choice.tsx'
import type { RefundRequestView } from './read-refund-request.server.ts'

/** What goes back. The address keeps the choice, so that what it does can be looked at first. */
export function RefundWishForm({ view }: { view: RefundRequestView }) {
	const { request: words } = useCopy().refunds
	const value = (name: string) => view.chosen.find((one) => one.name === name)?.value
	const errorsOf = (field: string) =>
		view.fault === field ? [words.faults[field] ?? ''] : undefined
	return (
		<Form
			method="get"
			action="#akibat"
			preventScrollReset
			className="group/wish mt-4 flex flex-col gap-5"
		>
			<RadioField
				id="what"
				name="what"
				legend={words.what}
				choices={refundWhats.map((what) => ({ value: what, label: words.whats[what] }))}
				defaultValue={value('what') ?? 'units'}
				errors={errorsOf('what')}
			/>
			{/* Only what belongs to the choice is in sight, without a script too. */}
			<div className="hidden flex-col gap-5 group-has-[[value=units]:checked]/wish:flex">
				<PieceChoice
					legend={words.pieces}
					pieces={view.pieces}
					chosen={view.chosen.map((one) => one.value)}
					errors={errorsOf('unit')}
					note={(piece) =>
						fill(words.piecePrice, {
							price: formatRupiah(piece.priceSen),
							shipping: formatRupiah(piece.shippingSen),
						})
					}
				/>
				<CheckField
					id="withShipping"
					name="withShipping"
					value="ya"
					label={words.withShipping}
					defaultChecked={value('withShipping') === 'ya' || value('what') === undefined}
				/>
			</div>
			<div className="hidden gap-5 group-has-[[value=amount]:checked]/wish:grid sm:grid-cols-2">
				<TextField
					id="amount"
					name="amount"
					label={words.amount}
					hint={words.amountHint}
					inputMode="numeric"
					autoComplete="off"
					maxLength={40}
					defaultValue={value('amount')}
					errors={errorsOf('amount')}
				/>
				<RadioField
					id="bearer"
					name="bearer"
					legend={words.bearer}
					choices={refundBearers.map((one) => ({ value: one, label: words.bearers[one] }))}
					defaultValue={value('bearer') ?? 'reserve'}
					errors={errorsOf('bearer')}
				/>
			</div>
			<Button tone="secondary" className="self-start">
				{words.preview}
			</Button>
		</Form>
	)
}
