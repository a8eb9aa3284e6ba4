import { listAddresses } from '#app/domain/catalogue/listings.server.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { indexProducts } from './index-products.server.ts'
import { deleteWaiting, lockState, selectState, selectWaiting, setState } from './store.server.ts'
import { WORDS_VERSION } from './words.ts'

const MOST_AT_ONCE = 200

/**
 * Indexes products whose words have changed, up to `most` changes, in one transaction. Costs one
 * small query when nothing has. After a change of the words themselves (`WORDS_VERSION`) it goes
 * through all products on show, so many at a time. Returns whether more is waiting.
 */
export async function refreshSearch(
	{ db }: { db: Db },
	most: number = MOST_AT_ONCE,
): Promise<{ waiting: boolean }> {
	if (!(await isWaiting(db))) return { waiting: false }
	await transaction(db, async (tx) => {
		const state = await lockState(tx)
		const isOlder = state.words_version < WORDS_VERSION
		const walkedTo = isOlder ? '' : state.walked_to
		const changes = await selectWaiting(tx, most)
		const walked = walkedTo === null ? [] : await listAddresses(tx, walkedTo, most)
		const ids = [...changes.map((change) => change.product_id), ...walked.map(({ id }) => id)]
		await indexProducts(tx, [...new Set(ids)])
		await deleteWaiting(
			tx,
			changes.map((change) => change.number),
		)
		const next = {
			words_version: WORDS_VERSION,
			walked_to: walked.length < most ? null : (walked.at(-1)?.id ?? null),
			behind: changes.length < most && walked.length < most ? 0 : 1,
		}
		if (isOlder || next.walked_to !== state.walked_to || next.behind !== state.behind) {
			await setState(tx, next)
		}
	})
	return { waiting: await isWaiting(db) }
}

async function isWaiting(db: Db): Promise<boolean> {
	const state = await selectState(db)
	return state.waiting !== null || state.behind === 1 || state.words_version < WORDS_VERSION
}
