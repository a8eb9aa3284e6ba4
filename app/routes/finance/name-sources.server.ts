import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { makersOfAdjustments } from '#app/domain/savings/adjustments/adjustments.server.ts'
import { makersOfWithdrawals } from '#app/domain/savings/withdrawals.server.ts'
import type { Services } from '#app/services.server.ts'
import type { NamedSource } from '#app/ui/finance/source-link.tsx'

interface Source {
	readonly kind: string
	readonly id: string
}

/** What is known by its id alone. */
const KNOWN = ['payout', 'drawer', 'treasury-request', 'treasurer-cash'] as const

/** Gives what entries are about the names people know: an order's number, a maker's code. */
export async function nameSources<T extends { readonly source: Source }>(
	db: Services['db'],
	entries: readonly T[],
): Promise<(Omit<T, 'source'> & { readonly source: NamedSource })[]> {
	const idsOf = (kind: string) =>
		entries.flatMap(({ source }) => (source.kind === kind ? [source.id] : []))
	const orders = await ordersById(db, idsOf('order'))
	const makers = await makersOfWithdrawals(db, idsOf('withdrawal'))
	const adjusted = await makersOfAdjustments(db, idsOf('savings-adjustment'))
	const nameOf = ({ kind, id }: Source): NamedSource => {
		const number = orders.get(id)?.number
		if (kind === 'order' && number) return { kind, number }
		const makerCode = makers.get(id)
		if (kind === 'withdrawal' && makerCode) return { kind, makerCode }
		const adjustedCode = adjusted.get(id)
		if (kind === 'savings-adjustment' && adjustedCode) return { kind, id, makerCode: adjustedCode }
		const known = KNOWN.find((one) => one === kind)
		return known ? { kind: known, id } : null
	}
	return entries.map((entry) => ({ ...entry, source: nameOf(entry.source) }))
}
