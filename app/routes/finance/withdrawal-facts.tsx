import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { WithdrawalView } from './read-withdrawal.server.ts'

/** What was asked for, who said what when, and where it is booked. */
export function WithdrawalFacts({ view }: { view: WithdrawalView }) {
	const { withdrawals, finance, calendar } = useCopy()
	const { one: words } = withdrawals
	const steps = useSteps(view)
	const { withdrawal, entry } = finance
	return (
		<DefinitionList
			items={[
				{ term: withdrawals.amount, detail: <Money sen={view.amountSen} className="font-bold" /> },
				{ term: withdrawals.purpose, detail: withdrawal.purposes[view.purpose] ?? view.purpose },
				...(view.note ? [{ term: words.note, detail: view.note }] : []),
				...steps,
				...(view.paidAt
					? [{ term: words.payDay, detail: dayInWords(dateInMagetan(view.paidAt), calendar) }]
					: []),
				...(view.reason ? [{ term: words.reason, detail: view.reason }] : []),
				...(view.receiptNumber
					? [{ term: words.receipt, detail: <span className="figures">{view.receiptNumber}</span> }]
					: []),
				...(view.entryNumber === null
					? []
					: [
							{
								term: words.entry,
								detail: (
									<TextLink to={`/keuangan/jurnal/${view.entryNumber}`}>
										{fill(entry.entryNumber, { number: view.entryNumber })}
									</TextLink>
								),
							},
						]),
				{
					term: words.savings,
					detail: (
						<>
							<TextLink to={`/keuangan/tabungan/${view.makerCode}`} className="figures">
								{view.makerCode}
							</TextLink>
							<span className="block text-caption text-muted">
								{fill(words.free, {
									free: formatRupiah(view.freeSen),
									locked: formatRupiah(view.lockedSen),
								})}
							</span>
						</>
					),
				},
			]}
		/>
	)
}

/** Who did what when, in its order. */
function useSteps(view: WithdrawalView): { term: string; detail: string }[] {
	const { withdrawals, calendar, finance } = useCopy()
	const { one: words } = withdrawals
	const { state } = view
	const steps: [string, string | null, Instant | null][] = [
		[words.requested, view.requestedByName, view.requestedAt],
		[state === 'declined' ? words.declined : words.approved, view.decidedByName, view.decidedAt],
		[state === 'paid' ? words.paid : words.calledOff, view.closedByName, view.closedAt],
	]
	return steps.flatMap(([term, name, at]) => {
		if (at === null) return []
		const who = name ?? finance.rules.someone
		return [
			{ term, detail: fill(words.byAt, { name: who, at: momentInWords(at, calendar, true) }) },
		]
	})
}
