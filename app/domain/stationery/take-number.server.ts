import { newId } from '#app/shared/ids.ts'
import { dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Tx } from '#db/client.ts'
import { letterheadAt } from './letterheads.server.ts'
import { type PaperKind, writePaperNumber } from './paper-number.ts'
import { findNumber } from './paper-numbers.server.ts'
import { insertNumber, moveSeries } from './store.server.ts'

/**
 * Gives a paper its number, `n/unit/mm/yyyy`: the next of its kind in the year of the day in
 * Magetan. It is taken within the transaction of what the paper is about: if that is rolled back,
 * the number is free again, so that none is ever missing. Whoever takes one queues with others of
 * the same kind until commit: take it late. A subject has one paper of a kind, and asking again
 * tells the number it has.
 */
export async function takeNumber(
	tx: Tx,
	paper: { kind: PaperKind; subjectId: string },
	at: Instant,
): Promise<string> {
	const [year = 0, month = 0] = dateInMagetan(at).split('-').map(Number)
	const known = await findNumber(tx, paper)
	if (known) return writePaperNumber(known)
	const { unitCode } = await letterheadAt(tx, at)
	const number = await moveSeries(tx, paper.kind, year)
	await insertNumber(tx, {
		id: newId(),
		kind: paper.kind,
		year,
		number,
		month,
		unit_code: unitCode,
		subject_id: paper.subjectId,
		taken_at: at,
	})
	return writePaperNumber({ number, unitCode, month, year })
}
