import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { formatNumber, type Sen } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	limit: { readonly amountSen: Sen; readonly basis: string; readonly setAt: Instant }
	answer: FormAnswer | undefined
}

/** Up to which value of a parcel abroad a CN 22 is enough. */
export function CustomsForm({ limit, answer }: Props) {
	const { office, calendar } = useCopy()
	const { customs: words, submitting, refusedTitle } = office.settings
	const busy = useNavigation().formData?.get('intent') === 'customs'
	const field = (name: keyof typeof words.faults, before: string) => ({
		id: name,
		name,
		defaultValue: answer?.typed[name] ?? before,
		errors: answer?.faults[name] ? [words.faults[name]] : undefined,
		autoComplete: 'off',
		required: true,
	})
	const setOn = dayInWords(dateInMagetan(limit.setAt), calendar)
	return (
		<Section id="pabean" title={words.title} lead={words.lead}>
			<RefusalNotice answer={answer} title={refusedTitle} className="mt-4" />
			<Form method="post" action="#pabean" noValidate className="mt-4 max-w-3xl">
				<input type="hidden" name="intent" value="customs" />
				<div className="grid gap-5 sm:grid-cols-[14rem_minmax(0,1fr)]">
					<TextField
						{...field('amountSen', formatNumber(limit.amountSen))}
						label={words.amount}
						hint={words.amountHint}
						inputMode="numeric"
						maxLength={40}
					/>
					<TextField
						{...field('basis', limit.basis)}
						label={words.basis}
						hint={words.basisHint}
						maxLength={160}
					/>
				</div>
				<div className="mt-4 flex flex-wrap items-center gap-4">
					<Button tone="secondary" busy={busy}>
						{busy ? submitting : words.submit}
					</Button>
					<p className="text-caption text-muted">{fill(words.setOn, { date: setOn })}</p>
				</div>
			</Form>
		</Section>
	)
}
