import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { RequestKind, RequestState } from '#app/domain/treasury/request.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { formatRupiah, type Sen } from '#app/shared/money.ts'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	alarms: {
		late: { sumSen: Sen; since: CalendarDate } | null
		reserve: { state: 'negative' | 'low' | 'enough'; levelSen: Sen } | null
		open: readonly { id: string; kind: RequestKind; state: RequestState; amountSen: Sen }[]
	}
}

/** PNBP that is late, a reserve that is low, and what waits for a decision or its payment. */
export function TreasuryDue({ alarms: { late, reserve, open } }: Props) {
	const { finance, calendar } = useCopy()
	const { treasury: words } = finance.home
	if (!late && !reserve && open.length === 0) return null
	return (
		<Section title={words.title} className="mb-12">
			<ul className="divide-y divide-line text-small">
				{late && (
					<li className="py-2">
						<TextLink to="/keuangan/pnbp">
							{fill(words.late, {
								amount: formatRupiah(late.sumSen),
								date: dayInWords(late.since, calendar),
							})}
						</TextLink>
					</li>
				)}
				{reserve && (
					<li className="py-2">
						<TextLink to="/keuangan/cadangan">
							{fill(reserve.state === 'negative' ? words.negative : words.low, {
								amount: formatRupiah(reserve.levelSen),
							})}
						</TextLink>
					</li>
				)}
				{open.map(({ id, kind, state, amountSen }) => (
					<li key={id} className="py-2">
						<TextLink to={`/keuangan/permintaan/${id}`}>
							{fill(state === 'requested' ? words.requested : words.approved, {
								kind: words.kinds[kind],
								amount: formatRupiah(amountSen),
							})}
						</TextLink>
					</li>
				))}
			</ul>
		</Section>
	)
}
