import type { Presence, SavingsAct } from '#app/domain/people/presence.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import {
	countOpenSavingsActs,
	selectMakersWithOpenActs,
	selectSavingsActs,
	selectSavingsActsOf,
} from './store.server.ts'

export interface AskedAct {
	readonly id: string
	readonly makerId: string
	readonly makerCode: string
	readonly act: SavingsAct
	/** what it follows from, and since when */
	readonly presence: Presence
	readonly since: CalendarDate
	readonly openedBy: string
	readonly openedAt: Instant
	/** null while it is open; `withdrawn`: a later change has overtaken it */
	readonly outcome: 'done' | 'withdrawn' | null
	readonly closedBy: string | null
	readonly closedAt: Instant | null
}

export interface AskedActs {
	readonly acts: readonly AskedAct[]
	/** the key to ask for the following page with */
	readonly next: string | null
}

const PAGE_SIZE = 50

/** What is asked of the savings: what is open, the oldest first, or what is closed, the newest. */
export async function listSavingsActs(
	db: Reader,
	{ open, cursor }: { open: boolean; cursor: string | null },
): Promise<AskedActs> {
	const rows = await selectSavingsActs(db, { open, cursor, limit: PAGE_SIZE + 1 })
	const acts = rows.slice(0, PAGE_SIZE).map(askedOf)
	return { acts, next: rows.length > PAGE_SIZE ? (acts.at(-1)?.id ?? null) : null }
}

/** How much is open. */
export async function countSavingsActs(db: Reader): Promise<number> {
	return await countOpenSavingsActs(db)
}

/** The ids of those of whose savings something is asked. */
export async function makersWithOpenActs(db: Reader): Promise<Set<string>> {
	return new Set((await selectMakersWithOpenActs(db)).map((row) => row.maker_id))
}

/** All that was ever asked of one maker's savings, the oldest first. */
export async function savingsActsOf(db: Reader, makerId: string): Promise<AskedAct[]> {
	return (await selectSavingsActsOf(db, makerId)).map(askedOf)
}

function askedOf(row: Awaited<ReturnType<typeof selectSavingsActs>>[number]): AskedAct {
	return {
		id: row.id,
		makerId: row.maker_id,
		makerCode: row.maker_code,
		act: row.act,
		presence: row.presence,
		since: row.from_date,
		openedBy: row.opened_by,
		openedAt: row.opened_at,
		outcome: row.outcome,
		closedBy: row.closed_by,
		closedAt: row.closed_at,
	}
}
