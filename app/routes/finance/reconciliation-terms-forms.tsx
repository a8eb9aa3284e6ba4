import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { bps, formatNumber, type Sen } from '#app/shared/money.ts'
import { percent } from '#app/ui/finance/percent.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'

interface RateProps {
	given: FormAnswer | undefined
	/** the rate that begins last, to go on from */
	latest: { shareBps: number; fixedSen: Sen; vatBps: number } | undefined
}

/** What the gateway asks for a charge from a day on, and the tax on that. */
export function RateForm({ given, latest }: RateProps) {
	const words = useCopy().followed.terms
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('rate', given, words.faults)
	const typed = (share: number | undefined) =>
		share === undefined ? null : percent(bps(share)).replace('%', '')
	return (
		<Card title={words.rate}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="rate" />
				<p className="text-muted text-small">{words.rateLead}</p>
				<RefusalNotice answer={answer} title={words.refused} />
				<TextField {...field('from')} type="date" label={words.from} required />
				<TextField
					{...field('share', typed(latest?.shareBps))}
					label={words.share}
					hint={words.shareHint}
					inputMode="decimal"
					autoComplete="off"
					required
				/>
				<TextField
					{...field('fixed', latest ? formatNumber(latest.fixedSen) : null)}
					label={words.fixed}
					inputMode="numeric"
					autoComplete="off"
					required
				/>
				<TextField
					{...field('vat', typed(latest?.vatBps))}
					label={words.vat}
					hint={words.vatHint}
					inputMode="decimal"
					autoComplete="off"
					required
				/>
				<ReasonField field={field} />
				<Button busy={busy} wide>
					{words.setRate}
				</Button>
			</Form>
		</Card>
	)
}

interface LimitProps {
	given: FormAnswer | undefined
	latest: { limitSen: Sen } | undefined
}

/** Above which sum a match by one person waits for another. */
export function LimitForm({ given, latest }: LimitProps) {
	const words = useCopy().followed.terms
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('limit', given, words.faults)
	return (
		<Card title={words.limit}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="limit" />
				<p className="text-muted text-small">{words.limitLead}</p>
				<RefusalNotice answer={answer} title={words.refused} />
				<TextField
					{...field('amount', latest ? formatNumber(latest.limitSen) : null)}
					label={words.amount}
					hint={words.amountHint}
					inputMode="numeric"
					autoComplete="off"
					required
				/>
				<ReasonField field={field} />
				<Button busy={busy} wide>
					{words.setLimit}
				</Button>
			</Form>
		</Card>
	)
}

function ReasonField({ field }: Pick<ReturnType<typeof formFields>, 'field'>) {
	const words = useCopy().followed.terms
	return (
		<TextField
			{...field('reason')}
			label={words.reason}
			hint={words.reasonHint}
			maxLength={300}
			autoComplete="off"
			required
		/>
	)
}
