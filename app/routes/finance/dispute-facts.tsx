import { useCopy } from '#app/copy/use-copy.ts'
import type { DisputedOrder } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import type { Instant } from '#app/shared/instant.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { DisputeDue } from './dispute-due.tsx'
import { DisputeStateBadge } from './dispute-state-badge.tsx'

/** What is disputed, why, and until when it can be answered. */
export function DisputeFacts({ found, now }: { found: DisputedOrder; now: Instant }) {
	const words = useCopy().disputes
	const { dispute, number, buyerName } = found
	const { mayAnswer } = disputeLife[dispute.state]
	return (
		<Section title={words.one.facts}>
			<DefinitionList
				items={[
					{ term: words.state, detail: <DisputeStateBadge state={dispute.state} /> },
					{
						term: words.order,
						detail: (
							<TextLink to={`/keuangan/pesanan/${number}`} className="figures">
								{number}
							</TextLink>
						),
					},
					{ term: words.one.buyer, detail: buyerName },
					{ term: words.amount, detail: <Money sen={dispute.amount_sen} /> },
					{ term: words.reason, detail: words.reasons[dispute.reason] ?? dispute.reason },
					{ term: words.one.openedAt, detail: <DateTime at={dispute.opened_at} short /> },
					...(mayAnswer
						? [
								{
									term: words.due,
									detail: <DisputeDue at={dispute.evidence_due_at} now={now} />,
								},
							]
						: []),
					...(dispute.closed_at
						? [{ term: words.closedAt, detail: <DateTime at={dispute.closed_at} short /> }]
						: []),
					{ term: words.one.id, detail: <span className="break-all">{dispute.id}</span> },
				]}
			/>
		</Section>
	)
}
