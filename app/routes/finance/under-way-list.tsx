import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { WithdrawalRequest } from '#app/domain/savings/withdrawals/requests.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { RequestBadge } from './request-badge.tsx'

/** What has been asked for of one maker's savings and is neither paid nor refused. */
export function UnderWayList({ requests }: { requests: readonly WithdrawalRequest[] }) {
	const { withdrawals: words, finance } = useCopy()
	return (
		<ul aria-label={words.underWayCaption} className="divide-y divide-line">
			{requests.map((one) => (
				<li key={one.id} className="grid grid-cols-[1fr_auto] gap-x-4 py-3 text-caption">
					<TextLink
						to={`/keuangan/penarikan/${one.id}`}
						className="font-semibold text-small"
						aria-label={fill(words.open, {
							code: one.makerCode,
							amount: formatRupiah(one.amountSen),
						})}
					>
						{finance.withdrawal.purposes[one.purpose] ?? one.purpose}
					</TextLink>
					<Money sen={one.amountSen} className="text-right font-semibold text-small" />
					<span className="text-muted">
						<DateTime at={one.requestedAt} short />
					</span>
					<RequestBadge request={one} />
				</li>
			))}
		</ul>
	)
}
