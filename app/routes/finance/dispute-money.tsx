import { useCopy } from '#app/copy/use-copy.ts'
import type { Dispute } from '#app/domain/payments/disputes/disputes.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Movement {
	readonly id: string
	readonly amount_sen: Sen
	readonly fee_sen: Sen
	readonly moved_at: Instant
}

interface Props {
	dispute: Pick<Dispute, 'state'>
	movements: readonly Movement[]
}

/** What the bank has done with the money, and what that means in the books. */
export function DisputeMoney({ dispute, movements }: Props) {
	const { one: words, amount } = useCopy().disputes
	return (
		<Section title={words.moneyTitle}>
			<p className="mt-2 max-w-reading text-small">{words.stories[dispute.state]}</p>
			{movements.length === 0 ? (
				<p className="mt-3 text-muted text-small">{words.noMoney}</p>
			) : (
				<Table caption={words.moneyCaption}>
					<thead>
						<tr>
							<Head>{words.what}</Head>
							<Head className="hidden md:table-cell">{words.movedAt}</Head>
							<Head number>{amount}</Head>
							<Head number>{words.fee}</Head>
						</tr>
					</thead>
					<tbody>
						{movements.map((one) => (
							<tr key={one.id}>
								<Cell>
									{one.amount_sen < 0 ? words.withdrawn : words.reinstated}
									<DateTime
										at={one.moved_at}
										short
										className="block text-caption text-muted md:hidden"
									/>
								</Cell>
								<Cell className="hidden md:table-cell">
									<DateTime at={one.moved_at} short />
								</Cell>
								<Cell number>
									<Money sen={one.amount_sen} />
								</Cell>
								<Cell number>
									<Money sen={one.fee_sen} />
								</Cell>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Section>
	)
}
