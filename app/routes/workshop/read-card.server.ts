import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { CardRow } from '#app/domain/stock/cards/card.ts'
import type { Services } from '#app/services.server.ts'

export interface NamedCardRow extends Omit<CardRow, 'holderId'> {
	readonly orderNumber: string | null
	/** who took the pieces out, and who agreed */
	readonly by: string | null
	readonly agreedBy: string | null
}

/** Lines of a card with the numbers of orders and the names of staff, which stand above stock. */
export async function nameCardRows(
	db: Services['db'],
	rows: readonly CardRow[],
): Promise<NamedCardRow[]> {
	const orders = await ordersById(
		db,
		rows.flatMap((row) => row.holderId ?? []),
	)
	const staff = await namesOfStaff(
		db,
		rows.flatMap(({ adjustment }) =>
			adjustment ? [adjustment.requestedBy, adjustment.decidedBy ?? adjustment.requestedBy] : [],
		),
	)
	return rows.map(({ holderId, ...row }) => ({
		...row,
		orderNumber: orders.get(holderId ?? '')?.number ?? null,
		by: staff.get(row.adjustment?.requestedBy ?? '') ?? null,
		agreedBy: staff.get(row.adjustment?.decidedBy ?? '') ?? null,
	}))
}
