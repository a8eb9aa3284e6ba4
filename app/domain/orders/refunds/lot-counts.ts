/** How many of these pieces are of each lot, by ascending lot, as lots are locked. */
export function countByLot(
	units: readonly { readonly lot_id: string }[],
): { lotId: string; quantity: number }[] {
	const counts = new Map<string, number>()
	for (const { lot_id } of units) counts.set(lot_id, (counts.get(lot_id) ?? 0) + 1)
	return [...counts]
		.map(([lotId, quantity]) => ({ lotId, quantity }))
		.sort((a, b) => (a.lotId < b.lotId ? -1 : 1))
}
