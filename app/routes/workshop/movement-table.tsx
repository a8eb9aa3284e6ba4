import { useCopy } from '#app/copy/use-copy.ts'
import { movementEffects } from '#app/domain/stock/movement.ts'
import type { Instant } from '#app/shared/instant.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Movement {
	id: string
	at: Instant
	kind: keyof typeof movementEffects
	quantity: number
	orderNumber: string | null
}

/** How the pieces of a lot moved and why, oldest first, with what was left to sell after each. */
export function MovementTable({ movements }: { movements: readonly Movement[] }) {
	const words = useCopy().workshop.lot
	let available = 0
	return (
		<Table caption={words.movementsCaption} dense>
			<thead>
				<tr>
					<Head>{words.at}</Head>
					<Head>{words.what}</Head>
					<Head number>{words.quantity}</Head>
					<Head number>{words.availableAfter}</Head>
				</tr>
			</thead>
			<tbody>
				{movements.map(({ id, at, kind, quantity, orderNumber }) => {
					available += movementEffects[kind].available * quantity
					return (
						<tr key={id}>
							<Cell className="figures sm:whitespace-nowrap">
								<DateTime at={at} short />
							</Cell>
							<Cell>
								{words.movements[kind]}
								{orderNumber && (
									<TextLink
										to={`/kantor/pesanan/${orderNumber}`}
										className="figures block w-fit whitespace-nowrap"
									>
										{orderNumber}
									</TextLink>
								)}
							</Cell>
							<Cell number>{quantity}</Cell>
							<Cell number className="font-semibold">
								{available}
							</Cell>
						</tr>
					)
				})}
			</tbody>
		</Table>
	)
}
