import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { savingsGroups } from '#app/domain/bookkeeping/chart.ts'
import { trialBalance } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { countSavingsActs } from '#app/domain/people/presence/savings-acts.server.ts'
import { countSavingsAdjustments } from '#app/domain/savings/adjustments/adjustments.server.ts'
import { lateCredits } from '#app/domain/savings/late-credits.server.ts'
import { listSavings } from '#app/domain/savings/savings.server.ts'
import { countWithdrawals } from '#app/domain/savings/withdrawals/requests.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, ZERO } from '#app/shared/money.ts'
import { monthOf, nextMonth } from '#app/shared/month.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { SavingsTable } from './savings-table.tsx'
import { SlipsForm } from './slips-form.tsx'

export const handle: PageHandle = { title: (copy) => copy.finance.savings.title }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => {
	const at = clock.now()
	const savings = await listSavings(db, dateInMagetan(at))
	const { rows } = await trialBalance(db)
	const inLedger = (code: string) => rows.find((row) => row.code === code)?.naturalSen ?? ZERO
	const sums = {
		pendingSen: add(...savings.map(({ pendingSen }) => pendingSen)),
		heldSen: add(...savings.map(({ heldSen }) => heldSen)),
		finalSen: add(...savings.map(({ finalSen }) => finalSen)),
	}
	return {
		at,
		/** the last that is over */
		month: nextMonth(monthOf(dateInMagetan(at)), -1),
		savings,
		sums,
		acts: await countSavingsActs(db),
		waiting: await countWithdrawals(db),
		adjustments: await countSavingsAdjustments(db),
		late: (await lateCredits(db, dateInMagetan(at))).length,
		matches:
			sums.pendingSen === inLedger(savingsGroups.pending) &&
			sums.heldSen === inLedger(savingsGroups.held) &&
			sums.finalSen === inLedger(savingsGroups.final),
	}
})

export default function Savings() {
	const { at, month, savings, sums, acts, waiting, adjustments, late, matches } =
		useLoaderData<typeof loader>()
	const { finance, people, withdrawals, savingsAdjustments } = useCopy()
	const { savings: words } = finance
	if (savings.length === 0) {
		return (
			<EmptyState level={1} title={words.empty}>
				{words.emptyText}
			</EmptyState>
		)
	}
	return (
		<>
			<PageHeader
				title={words.title}
				lead={
					<>
						{words.lead} <AsOf at={at} />
					</>
				}
				actions={<PrintButton />}
			/>
			{acts > 0 && (
				<Notice tone="warn" className="screen-only mb-6">
					{fill(people.acts.waiting, { count: acts })}{' '}
					<TextLink to="/keuangan/tabungan/tindakan">{people.acts.waitingLink}</TextLink>
				</Notice>
			)}
			{waiting.asked + waiting.approved > 0 && (
				<Notice tone="info" className="screen-only mb-6">
					{fill(withdrawals.waiting, waiting)}{' '}
					<TextLink to="/keuangan/penarikan">{withdrawals.waitingLink}</TextLink>
				</Notice>
			)}
			{adjustments > 0 && (
				<Notice tone="info" className="screen-only mb-6">
					{fill(savingsAdjustments.waiting, { count: adjustments })}{' '}
					<TextLink to="/keuangan/penyesuaian">{savingsAdjustments.waitingLink}</TextLink>
				</Notice>
			)}
			{late > 0 && (
				<Notice tone="warn" className="screen-only mb-6">
					{fill(people.acts.late.waiting, { count: late })}{' '}
					<TextLink to="/keuangan/tabungan/tindakan#susulan">{people.acts.waitingLink}</TextLink>
				</Notice>
			)}
			<SavingsTable savings={savings} sums={sums} />
			{matches ? (
				<p className="mt-3 text-good text-small">{fill(words.matches, savingsGroups)}</p>
			) : (
				<Notice tone="bad" className="mt-4">
					{words.differs}
				</Notice>
			)}
			<SlipsForm month={month} />
		</>
	)
}

export { StaffError as ErrorBoundary }
