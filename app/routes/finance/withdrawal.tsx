import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { undepositedSavings } from '#app/domain/savings/undeposited-savings.server.ts'
import { checkWithdrawal } from '#app/domain/savings/withdrawals/check-withdrawal.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { ConfirmWithdrawal, type Review } from './confirm-withdrawal.tsx'
import { type WithdrawalAnswer, WithdrawalFields } from './withdrawal-fields.tsx'
import { withdrawalFormSchema } from './withdrawal-form.server.ts'

/** Asking is the treasurer's: another person approves. */
const access = staffAccess('treasurer')

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { makerCode?: string } | undefined)?.makerCode
		return code ? fill(copy.finance.withdrawal.title, { code }) : copy.finance.savings.title
	},
}

export const loader = reads(access, async ({ params, services: { db } }) => {
	const savings = await balanceOfMaker(db, params.code ?? '')
	const { makerCode, makerId, finalSen } = savings
	const heldBackSen = await heldBackOf(db, makerId)
	const waitingSen = await undepositedSavings(db, savings)
	return { makerCode, finalSen, heldBackSen, waitingSen, ...(await partSavings(db, savings)) }
})

/** Asks once more before the money leaves; the id given then makes a form sent twice pay once. */
export const action = writes(access, async ({ params, form, services, actor }) => {
	if (form.get('step') === 'edit') return { typed: typedAgain(form), faults: {} }
	const parsed = parseForm(withdrawalFormSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { step, amount: amountSen, purpose, note, withdrawalId } = parsed.value
	const savings = await balanceOfMaker(services.db, params.code ?? '')
	const { makerCode, finalSen } = savings
	if (step === 'check' || withdrawalId === undefined) {
		const today = dateInMagetan(services.clock.now())
		await checkWithdrawal(services.db, savings, { amountSen, purpose }, today)
		const leftSen = subtract(finalSen, amountSen)
		const review: Review = { amountSen, finalSen, leftSen, purpose, note, withdrawalId: newId() }
		return { review }
	}
	const input = { makerCode, amountSen, purpose, note, withdrawalId }
	await requestWithdrawal(services, input, actor)
	return redirect(`/keuangan/penarikan/${withdrawalId}?selesai=diminta`, 303)
})

function typedAgain(form: FormData): Record<string, string> {
	const fields = ['amount', 'purpose', 'note'].map((name) => [name, form.get(name)])
	return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'))
}

export default function Withdrawal() {
	const view = useLoaderData<typeof loader>()
	const { makerCode, finalSen, heldBackSen, waitingSen, usableSen, lockedSen } = view
	const answer = useActionData<typeof action>() as WithdrawalAnswer | undefined
	const { office, finance, shareRules, withdrawals } = useCopy()
	const words = finance.withdrawal
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { code: makerCode })}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.savings, to: '/keuangan/tabungan' },
						{ label: makerCode, to: `/keuangan/tabungan/${makerCode}` },
						{ label: words.crumb },
					],
				}}
			/>
			{answer?.review ? (
				<ConfirmWithdrawal makerCode={makerCode} review={answer.review} />
			) : (
				<>
					<p className="mb-6 text-small">
						<span className="mr-3 text-muted">{words.available}</span>
						<Money sen={finalSen} className="font-bold text-title" />
						{heldBackSen > 0 && (
							<span className="block">
								{fill(withdrawals.heldBack, { amount: formatRupiah(heldBackSen) })}
							</span>
						)}
						{waitingSen > 0 && (
							<span className="block">
								{fill(withdrawals.pnbpFirst, { amount: formatRupiah(waitingSen) })}
							</span>
						)}
						{lockedSen > 0 && (
							<span className="block">
								{fill(shareRules.locked, {
									usable: formatRupiah(usableSen),
									locked: formatRupiah(lockedSen),
								})}
							</span>
						)}
					</p>
					<WithdrawalFields makerCode={makerCode} answer={answer} />
				</>
			)}
		</div>
	)
}

export { StaffError as ErrorBoundary }
