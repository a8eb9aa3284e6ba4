import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

type Answer = FormAnswer | undefined

/** What this form was sent with and what is wrong with it; nothing of the forms beside it. */
function useAnswerOf(intent: 'open' | 'deposit' | 'close', answer: Answer) {
	const { faults } = useCopy().till.drawer
	const own = answer?.typed.intent === intent ? answer : undefined
	return {
		typed: (field: string) => own?.typed[field],
		errors: (field: string) => (own?.faults[field] ? [faults[field] ?? ''] : undefined),
	}
}

const AMOUNT = { inputMode: 'numeric', autoComplete: 'off', maxLength: 20 } as const

type OwnAnswer = ReturnType<typeof useAnswerOf>

/** What lies in the drawer, counted. */
function CountedField({ id, own }: { id: string; own: OwnAnswer }) {
	const { drawer: words } = useCopy().till
	return (
		<TextField
			{...AMOUNT}
			id={id}
			name="counted"
			label={words.counted}
			hint={words.countedHint}
			defaultValue={own.typed('counted')}
			errors={own.errors('counted')}
		/>
	)
}

interface WhyProps {
	name: 'note' | 'reason'
	otherThanSen: Sen
	own: OwnAnswer
}

/** Why the count is another than was to be expected. */
function WhyField({ name, otherThanSen, own }: WhyProps) {
	const { drawer: words } = useCopy().till
	const hints = { note: words.noteHint, reason: words.reasonHint }
	return (
		<TextField
			id={name}
			name={name}
			label={words[name]}
			hint={fill(hints[name], { amount: formatRupiah(otherThanSen) })}
			maxLength={200}
			autoComplete="off"
			defaultValue={own.typed(name)}
			errors={own.errors(name)}
		/>
	)
}

/** The first count of the day. */
export function OpenForm({ carriedSen, answer }: { carriedSen: Sen; answer: Answer }) {
	const { drawer: words } = useCopy().till
	const own = useAnswerOf('open', answer)
	const busy = useNavigation().state === 'submitting'
	const amount = formatRupiah(carriedSen)
	return (
		<Section title={words.open} lead={fill(words.openLead, { amount })}>
			<Form method="post" className="mt-4 flex flex-col gap-5" noValidate>
				<input type="hidden" name="intent" value="open" />
				<CountedField id="counted" own={own} />
				<CheckField
					id="isFromBank"
					name="isFromBank"
					value="ya"
					label={words.fromBank}
					defaultChecked={own.typed('isFromBank') === 'ya'}
				/>
				<WhyField name="note" otherThanSen={carriedSen} own={own} />
				<Button size="large" busy={busy}>
					{words.open}
				</Button>
			</Form>
		</Section>
	)
}

/** Cash that was taken to the bank. */
export function DepositForm({ movementId, answer }: { movementId: string; answer: Answer }) {
	const { drawer: words } = useCopy().till
	const { typed, errors } = useAnswerOf('deposit', answer)
	const busy = useNavigation().state === 'submitting'
	const id = typed('movementId') ?? movementId
	return (
		<Section title={words.deposit} lead={words.depositLead}>
			{/* The form after a deposit is another one, and empty. */}
			<Form key={id} method="post" className="mt-4 flex flex-col gap-5" noValidate>
				<input type="hidden" name="intent" value="deposit" />
				<input type="hidden" name="movementId" value={id} />
				<TextField
					{...AMOUNT}
					id="amount"
					name="amount"
					label={words.amount}
					defaultValue={typed('amount')}
					errors={errors('amount')}
				/>
				<TextField
					id="reference"
					name="reference"
					label={words.reference}
					maxLength={60}
					autoComplete="off"
					defaultValue={typed('reference')}
					errors={errors('reference')}
				/>
				<div>
					<Button tone="secondary" busy={busy}>
						{words.depositSubmit}
					</Button>
				</div>
			</Form>
		</Section>
	)
}

/** The last count of the day. */
export function CloseForm({ expectedSen, answer }: { expectedSen: Sen; answer: Answer }) {
	const { drawer: words } = useCopy().till
	const own = useAnswerOf('close', answer)
	const busy = useNavigation().state === 'submitting'
	return (
		<Section title={words.close} lead={words.closeLead}>
			<Form method="post" className="mt-4 flex flex-col gap-5" noValidate>
				<input type="hidden" name="intent" value="close" />
				<CountedField id="closing" own={own} />
				<WhyField name="reason" otherThanSen={expectedSen} own={own} />
				<div>
					<Button busy={busy}>{words.closeSubmit}</Button>
				</div>
			</Form>
		</Section>
	)
}
