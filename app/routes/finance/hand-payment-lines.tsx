import { Form, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { FittingLine } from '#app/domain/reconciliation/matching/awaited-lines.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** Lines of the bank that may be the money of a payment: each is recorded by one button. */
export function HandPaymentLines({ lines }: { lines: readonly FittingLine[] }) {
	const { handPayments, calendar } = useCopy()
	const words = handPayments.one
	const busy = useNavigation().state === 'submitting'
	if (lines.length === 0) return null
	return (
		<Section title={words.lines} lead={words.linesLead}>
			<ul className="mt-4 flex flex-col gap-6">
				{lines.map(({ id, day, amountSen, text, accountNumber, why, others }) => (
					<li key={id} className="text-small">
						<Money sen={amountSen} className="font-bold" />
						<span className="wrap-anywhere block">{text}</span>
						<span className="block text-caption text-muted">
							{fill(words.lineOf, {
								day: dayInWords(day, calendar, true),
								account: accountNumber,
							})}
						</span>
						<span className="block text-caption">{words.fits[why]}</span>
						{others.length > 0 && (
							<span className="block font-semibold text-caption">
								{fill(words.alsoFits, { numbers: others.join(', ') })}
							</span>
						)}
						<Form method="post" className="mt-3">
							<input type="hidden" name="lineId" value={id} />
							<Button name="intent" value="receive-line" tone="secondary" busy={busy}>
								{fill(words.confirmLine, { amount: formatRupiah(amountSen) })}
							</Button>
						</Form>
					</li>
				))}
			</ul>
		</Section>
	)
}
