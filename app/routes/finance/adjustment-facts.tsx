import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { SavingsAdjustment } from '#app/domain/savings/adjustments/adjustments.server.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

export interface AdjustmentView extends SavingsAdjustment {
	requestedByName: string | null
	decidedByName: string | null
	isOwn: boolean
	entryNumber: number | null
}

/** What was asked for and why, who said what when, and where it is booked. */
export function AdjustmentFacts({ view, mayLook }: { view: AdjustmentView; mayLook: boolean }) {
	const { savingsAdjustments, withdrawals, finance, calendar } = useCopy()
	const { one: words, ask } = savingsAdjustments
	const { entryNumber, decidedAt } = view
	const by = (name: string | null, at: AdjustmentView['requestedAt']) =>
		fill(withdrawals.one.byAt, {
			name: name ?? finance.rules.someone,
			at: momentInWords(at, calendar, true),
		})
	return (
		<DefinitionList
			items={[
				{
					term: savingsAdjustments.amount,
					detail: <Money sen={view.amountSen} className="font-bold" />,
				},
				{ term: ask.reason, detail: <span className="break-words">{view.reason}</span> },
				{ term: words.requested, detail: by(view.requestedByName, view.requestedAt) },
				...(decidedAt === null
					? []
					: [{ term: words.decided, detail: by(view.decidedByName, decidedAt) }]),
				...(view.decision ? [{ term: words.decision, detail: view.decision }] : []),
				...(entryNumber === null
					? []
					: [
							{
								term: words.entry,
								detail: (
									<TextLink to={`/keuangan/jurnal/${entryNumber}`}>
										{fill(finance.entry.entryNumber, { number: entryNumber })}
									</TextLink>
								),
							},
						]),
				...(mayLook
					? [
							{
								term: words.evidence,
								detail: (
									<>
										<a
											href={`/keuangan/penyesuaian/${view.id}/bukti`}
											className="font-semibold text-primary underline"
										>
											{words.evidenceLink}
										</a>
										<span className="block text-caption text-muted">{words.evidenceNote}</span>
									</>
								),
							},
						]
					: []),
			]}
		/>
	)
}
