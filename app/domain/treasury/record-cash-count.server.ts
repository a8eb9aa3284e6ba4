import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bookCashCounted } from '#app/domain/bookkeeping/book-cash-counted.server.ts'
import { treasurerCash } from '#app/domain/bookkeeping/chart.ts'
import { lockAccountBalance } from '#app/domain/ledger/balances.server.ts'
import { isReason } from '#app/domain/till/drawer.ts'
import type { Clock } from '#app/shared/instant.ts'
import { type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { refuse } from './errors.ts'
import { findCashCount, insertCashCount } from './store.server.ts'

export interface CashCountForm {
	/** of the form, so that one sent twice counts once */
	countId: string
	countedSen: Sen
	/** why it is another amount than the books have; may be empty where it is the same */
	reason: string
}

/**
 * The treasurer counts the cash that he or she keeps. What differs from the books is booked as a
 * difference with its reason, so that they have what was counted from then on.
 *
 * Refuses a difference without a reason (`treasury.count_unexplained`, which says how much it is)
 * and another count under the id of one that is written down (`treasury.already_requested`).
 */
export async function recordCashCount(
	{ db, clock }: { db: Db; clock: Clock },
	{ countId, countedSen, reason }: CashCountForm,
	actor: Actor,
): Promise<void> {
	const at = clock.now()
	await transaction(db, async (tx) => {
		const expectedSen = (await lockAccountBalance(tx, treasurerCash.code)) ?? ZERO
		const earlier = await findCashCount(tx, countId)
		if (earlier) {
			if (earlier.counted_sen !== countedSen) throw refuse('treasury.already_requested')
			return
		}
		const differenceSen = subtract(countedSen, expectedSen)
		if (differenceSen !== 0 && !isReason(reason)) {
			throw refuse('treasury.count_unexplained', { differenceSen })
		}
		await insertCashCount(tx, {
			id: countId,
			expected_sen: expectedSen,
			counted_sen: countedSen,
			reason: differenceSen === 0 ? '' : reason.trim(),
			counted_by: actorId(actor) ?? actor.kind,
			counted_at: at,
		})
		if (differenceSen !== 0) await bookCashCounted(tx, { countId, differenceSen }, at)
		await recordAudit(tx, {
			actor,
			action: 'treasury.cash-counted',
			subjectKind: 'treasurer-cash',
			subjectId: countId,
			details: { countedSen, differenceSen },
			at,
		})
	})
}
