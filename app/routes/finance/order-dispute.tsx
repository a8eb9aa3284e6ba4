import { useCopy } from '#app/copy/use-copy.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { DisputeDue } from './dispute-due.tsx'
import { DisputeStateBadge } from './dispute-state-badge.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

/** How the dispute of an order's payment stands, if there is one. */
export function OrderDispute({ order }: { order: OrderBooks }) {
	const { ofOrder, one, ...words } = useCopy().disputes
	const { dispute } = order
	if (!dispute) return null
	const { state } = dispute
	const isUndone = order.state === 'refunded' && order.piecesSent === 0
	return (
		<Section title={ofOrder.title}>
			<p className="mt-3 flex flex-wrap items-center gap-3 text-small">
				<DisputeStateBadge state={state} />
				<span>{one.stories[state]}</span>
				{state === 'lost' && <span>{isUndone ? one.lostUndone : one.lostBorne}</span>}
			</p>
			<DefinitionList
				compact
				items={[
					{ term: words.amount, detail: <Money sen={dispute.amountSen} /> },
					...(dispute.mayAnswer
						? [{ term: words.due, detail: <DisputeDue at={dispute.dueAt} now={dispute.now} /> }]
						: []),
				]}
			/>
			<TextLink
				to={`/keuangan/sengketa/${dispute.id}`}
				className="screen-only mt-3 inline-block text-small"
			>
				{ofOrder.link}
			</TextLink>
		</Section>
	)
}
