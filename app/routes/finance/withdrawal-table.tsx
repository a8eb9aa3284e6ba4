import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { MakerView } from './read-maker.server.ts'

/** What was paid out: when, what for, by whom, under which entry. */
export function WithdrawalTable({ withdrawals }: Pick<MakerView, 'withdrawals'>) {
	const { maker: words, withdrawal, rules, entry } = useCopy().finance
	return (
		<ul aria-label={words.withdrawalsCaption} className="divide-y divide-line">
			{withdrawals.map((one) => (
				<li key={one.id} className="grid grid-cols-[1fr_auto] gap-x-4 py-3 text-caption">
					<TextLink to={`/keuangan/penarikan/${one.id}`} className="font-semibold text-small">
						{withdrawal.purposes[one.purpose] ?? one.purpose}
					</TextLink>
					<Money sen={one.amountSen} className="text-right font-semibold text-small" />
					<span className="text-muted">
						<DateTime at={one.at} short />
						{' · '}
						{one.staffName ?? rules.someone}
					</span>
					{one.entryNumber !== null && (
						<TextLink to={`/keuangan/jurnal/${one.entryNumber}`} className="text-right">
							{fill(entry.entryNumber, { number: one.entryNumber })}
						</TextLink>
					)}
					{one.note && <span className="col-span-2">{one.note}</span>}
				</li>
			))}
		</ul>
	)
}
