import {
	type EntrySummary,
	listEntries,
	type Posting,
	postingsOf,
} from '#app/domain/ledger/entries.server.ts'
import { add } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { controlOf } from './chart.ts'

export interface JournalRow extends EntrySummary {
	/** debits first; the accounts of makers and partners are summed in their groups */
	readonly postings: readonly Posting[]
}

/**
 * A page of the general journal (*jurnal umum*), newest first, each entry with what it did to the
 * accounts of the general ledger. `before` is the cursor of a following page.
 */
export async function journalPage(
	db: Reader,
	before: number | null,
): Promise<{ entries: JournalRow[]; next: number | null }> {
	const { entries, next } = await listEntries(db, before)
	const postings = await postingsOf(
		db,
		entries.map((entry) => entry.number),
	)
	return {
		entries: entries.map((entry) => ({
			...entry,
			postings: grouped(postings.get(entry.number) ?? []),
		})),
		next,
	}
}

/** A group that an entry has both credited and debited with the same shows nothing of it. */
function grouped(postings: readonly Posting[]): Posting[] {
	const groups = new Map<string, Posting>()
	for (const posting of postings) {
		const control = controlOf(posting.accountCode)
		const code = control?.code ?? posting.accountCode
		const known = groups.get(code)
		groups.set(code, {
			accountCode: code,
			accountName: control?.name ?? posting.accountName,
			amountSen: known ? add(known.amountSen, posting.amountSen) : posting.amountSen,
		})
	}
	return [...groups.values()]
		.filter(({ amountSen }) => amountSen !== 0)
		.sort((a, b) => Number(b.amountSen > 0) - Number(a.amountSen > 0))
}
