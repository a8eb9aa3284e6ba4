import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { couriers } from '#app/domain/shipping/couriers.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { ParcelContents } from './parcel-contents.tsx'
import type { OrderView } from './read-order.server.ts'
import { ResiTaken } from './resi-taken.tsx'

/** The buyer has come to the counter: nothing is typed. */
export function HandOverForm({ answer }: { answer: FormAnswer | undefined }) {
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
				<Button name="step" value="hand-over" busy={busy}>
					{busy ? words.submitting : collect.submit}
				</Button>
			</Form>
		</Section>
	)
}

interface Props {
	number: string
	picks: OrderView['picks']
	answer: FormAnswer | undefined
}

/** The parcel has been handed over: with whom, under which number, and what lies in it. */
export function SendForm({ number, picks, answer }: Props) {
	const { order: words, parcels } = useCopy().office
	const pieces = picks.reduce((sum, { quantity }) => sum + quantity, 0)
	return (
		<Section id="kirim" title={words.sendTitle} lead={words.sendLead} className="screen-only">
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mt-4" />
			{/* As a whole document: the papers of what is chosen are fetched from the same form. */}
			<Form method="post" action="#kirim" reloadDocument className="mt-4 flex flex-col gap-5">
				{pieces > 1 && <ParcelContents picks={picks} answer={answer} />}
				<WayFields answer={answer} />
				<ResiTaken answer={answer} />
				<div className="flex flex-wrap items-center gap-3">
					<Button>{words.submit}</Button>
					{pieces > 1 && (
						<Button
							tone="secondary"
							size="small"
							formMethod="get"
							formAction={`/kantor/pesanan/${number}/surat.pdf`}
							formNoValidate
						>
							{parcels.print}
						</Button>
					)}
				</div>
			</Form>
		</Section>
	)
}

function WayFields({ answer }: Pick<Props, 'answer'>) {
	const words = useCopy().office.order
	const errorsOf = (field: 'courier' | 'trackingNumber') =>
		answer?.faults[field] ? [words.faults[field]] : undefined
	return (
		<div className="grid gap-5 sm:grid-cols-2">
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
		</div>
	)
}
