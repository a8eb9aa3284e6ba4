import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { bank } from '#app/domain/bookkeeping/chart.ts'
import { postingsOf } from '#app/domain/ledger/entries.server.ts'
import { alreadyMatched, noSuchLine, sumsDiffer } from '#app/domain/reconciliation/errors.ts'
import { newId } from '#app/shared/ids.ts'
import type { Clock } from '#app/shared/instant.ts'
import { add, sen } from '#app/shared/money.ts'
import type { Db, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { insertMatches, selectLimit, selectLinesByIds, selectTaken } from './store.server.ts'

export interface ProposeMatch {
	readonly lineIds: readonly string[]
	readonly entryNumbers: readonly number[]
	readonly reason: string
}

/**
 * Somebody says which lines of the bank and which entries belong together, and why; without
 * entries the bank's own lines have to undo each other. The tolerance is zero. Above the limit it
 * holds only once another person has approved it (`approveMatch`), and nobody else can match what
 * is in it meanwhile. Refuses unequal sums (`reconciliation.sums_differ`), what is matched or
 * waits already, and what is not there.
 */
export async function proposeMatch(
	deps: { db: Db; clock: Clock },
	input: ProposeMatch,
	actor: Actor,
): Promise<{ matchId: string; needsSecond: boolean }> {
	const at = deps.clock.now()
	return await transaction(deps.db, async (tx) => {
		const sides = [
			...(await sidesOfLines(tx, [...new Set(input.lineIds)])),
			...(await sidesOfEntries(tx, [...new Set(input.entryNumbers)])),
		]
		if (sides.length < 2) throw noSuchLine()
		const ofBank = sides.filter((side) => side.line_id !== null)
		const ofBooks = sides.filter((side) => side.line_id === null)
		const bankSen = add(...ofBank.map((side) => side.amount_sen))
		const bookSen = add(...ofBooks.map((side) => side.amount_sen))
		if (bankSen !== bookSen) throw sumsDiffer(bankSen, bookSen)
		if (await selectTaken(tx, input.lineIds, input.entryNumbers)) throw alreadyMatched()
		const weight = (some: typeof sides) =>
			add(...some.map((side) => sen(Math.abs(side.amount_sen))))
		const limit = await selectLimit(tx)
		const needsSecond = weight(ofBank) > limit || weight(ofBooks) > limit
		const matchId = newId()
		const row = {
			id: matchId,
			rule: 'manual' as const,
			reason: input.reason,
			needs_second: Number(needsSecond),
			proposed_by: actorId(actor) ?? actor.kind,
			proposed_at: at,
		}
		const placed = sides.map((side, index) => ({
			...side,
			match_id: matchId,
			position: index + 1,
		}))
		await insertMatches(tx, [row], placed)
		await recordAudit(tx, {
			actor,
			action: 'reconciliation.match-proposed',
			subjectKind: 'bank-match',
			subjectId: matchId,
			details: { bankSen, lines: ofBank.length, entries: ofBooks.length, reason: input.reason },
			at,
		})
		return { matchId, needsSecond }
	})
}

async function sidesOfLines(tx: Tx, ids: readonly string[]) {
	const rows = await selectLinesByIds(tx, ids)
	if (rows.length !== ids.length) throw noSuchLine()
	return rows.map(({ id, amount_sen }) => ({ line_id: id, entry_number: null, amount_sen }))
}

async function sidesOfEntries(tx: Tx, numbers: readonly number[]) {
	const postings = await postingsOf(tx, numbers)
	return numbers.map((number) => {
		const posting = postings.get(number)?.find(({ accountCode }) => accountCode === bank.code)
		if (!posting) throw noSuchLine()
		return { line_id: null, entry_number: number, amount_sen: posting.amountSen }
	})
}
