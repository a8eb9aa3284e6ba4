import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { changeOf } from '#app/domain/till/notes.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { formatNumber, parseRupiah, type Sen, subtract } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'

interface Props {
	/** the exact amount, and what is likely to be handed over */
	amounts: readonly Sen[]
	totalSen: Sen
	hasDrawer: boolean
	answer: FormAnswer | undefined
}

/**
 * What the buyer hands over, by one touch for the usual notes or typed. While it is typed the
 * change is told; the next page tells it large in any case.
 */
export function CashForm({ amounts, totalSen, hasDrawer, answer }: Props) {
	const { till, refusals } = useCopy()
	const words = till.pay
	const busy = useNavigation().state === 'submitting'
	const [typed, setTyped] = useState(answer?.typed.handed ?? '')
	if (!hasDrawer) {
		return (
			<Notice tone="warn">
				<p>{refusals['till.no_drawer']}</p>
				<LinkButton to="/kantor/kasir/laci" className="mt-3">
					{words.drawer}
				</LinkButton>
			</Notice>
		)
	}
	return (
		<section aria-labelledby="tunai">
			<h2 id="tunai" className="font-display text-title">
				{words.cashTitle}
			</h2>
			<Form method="post" className="mt-3 grid grid-cols-2 gap-3">
				<input type="hidden" name="intent" value="cash" />
				{amounts.map((amount) => (
					<Button
						key={amount}
						name="handed"
						value={formatNumber(amount)}
						tone={amount === totalSen ? 'primary' : 'secondary'}
						size="large"
						disabled={busy}
						className="flex-col gap-0"
					>
						{amount === totalSen && <span className="font-normal text-small">{words.exact}</span>}
						<Money sen={amount} />
					</Button>
				))}
			</Form>
			<Form method="post" className="mt-6 flex flex-col gap-4" noValidate>
				<input type="hidden" name="intent" value="cash" />
				<TextField
					id="handed"
					name="handed"
					label={words.typed}
					hint={words.typedHint}
					inputMode="numeric"
					autoComplete="off"
					maxLength={20}
					defaultValue={answer?.typed.handed}
					errors={answer?.faults.handed ? [words.faults.handed ?? ''] : undefined}
					onChange={(event) => setTyped(event.currentTarget.value)}
				/>
				<Change totalSen={totalSen} handedSen={parseRupiah(typed)} />
				<Button size="large" tone="secondary" busy={busy}>
					{words.take}
				</Button>
			</Form>
		</section>
	)
}

function Change({ totalSen, handedSen }: { totalSen: Sen; handedSen: Sen | undefined }) {
	const { pay: words } = useCopy().till
	if (handedSen === undefined) return null
	const change = changeOf(totalSen, handedSen)
	return (
		<p
			aria-live="polite"
			className={change === undefined ? 'font-semibold text-bad' : 'font-semibold text-good'}
		>
			{change === undefined ? words.missing : words.change}{' '}
			<Money sen={change ?? subtract(totalSen, handedSen)} className="text-title" />
		</p>
	)
}
