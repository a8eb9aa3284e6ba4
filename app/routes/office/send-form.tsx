import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { COUNTER } from '#app/domain/shipping/counter.ts'
import { couriers } from '#app/domain/shipping/couriers.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** The buyer has come to the counter: nothing is typed, the order's number stands for a resi. */
export function HandOverForm({
	number,
	answer,
}: {
	number: string
	answer: FormAnswer | undefined
}) {
	const { order: words, collect } = useCopy().office
	const busy = useNavigation().state === 'submitting'
	return (
		<Section
			id="kirim"
			title={collect.handOver}
			lead={collect.handOverLead}
			className="screen-only"
		>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mt-4" />
			<Form method="post" action="#kirim" className="mt-4" preventScrollReset>
				<input type="hidden" name="courier" value={COUNTER} />
				<input type="hidden" name="trackingNumber" value={number} />
				<Button busy={busy}>{busy ? words.submitting : collect.submit}</Button>
			</Form>
		</Section>
	)
}

/** The parcel has been handed over: with whom, and under which number. */
export function SendForm({ answer }: { answer: FormAnswer | undefined }) {
	const words = useCopy().office.order
	const busy = useNavigation().state === 'submitting'
	const errorsOf = (field: 'courier' | 'trackingNumber') =>
		answer?.faults[field] ? [words.faults[field]] : undefined
	return (
		<Section id="kirim" title={words.sendTitle} lead={words.sendLead} className="screen-only">
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mt-4" />
			<Form
				method="post"
				action="#kirim"
				className="mt-4 grid gap-5 sm:grid-cols-2"
				preventScrollReset
			>
				<TextField
					id="courier"
					name="courier"
					label={words.courier}
					hint={words.courierHint}
					list="couriers"
					defaultValue={answer?.typed.courier}
					errors={errorsOf('courier')}
					maxLength={40}
					autoComplete="off"
					required
				/>
				<datalist id="couriers">
					{couriers.map((name) => (
						<option key={name} value={name} />
					))}
				</datalist>
				<TextField
					id="trackingNumber"
					name="trackingNumber"
					label={words.trackingNumber}
					hint={words.trackingHint}
					defaultValue={answer?.typed.trackingNumber}
					errors={errorsOf('trackingNumber')}
					maxLength={40}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					required
				/>
				<div>
					<Button busy={busy}>{busy ? words.submitting : words.submit}</Button>
				</div>
			</Form>
		</Section>
	)
}
