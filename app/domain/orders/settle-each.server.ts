import { isRefusal } from '#app/shared/refusal.ts'

/**
 * Settles one after the other. One that fails does not keep the others waiting: its error is
 * returned with the others'. Passes on the silence of a gateway, which is asked again later.
 */
export async function settleEach<Item>(
	items: readonly Item[],
	settle: (item: Item) => Promise<unknown>,
): Promise<unknown[]> {
	const failures: unknown[] = []
	for (const item of items) {
		try {
			await settle(item)
		} catch (error) {
			if (isRefusal(error) && error.kind === 'unavailable') throw error
			failures.push(error)
		}
	}
	return failures
}
