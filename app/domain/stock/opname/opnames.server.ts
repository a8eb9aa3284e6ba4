import { offersOf } from '#app/domain/catalogue/products.server.ts'
import { countEnded, noSuchOpname } from '#app/domain/stock/errors.ts'
import { lotsById } from '#app/domain/stock/lots-by-id.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'
import type { Reader } from '#db/client.ts'
import { type Line, partakers, readLines } from './lines.server.ts'
import type { LineState, OpnameState } from './opname.ts'
import {
	countOpnameLots,
	findCount,
	findOpname,
	type OpnameRow,
	selectOpenOpnames,
	selectOpnames,
} from './store.server.ts'

const PAGE = 30

/** A count of the stock. */
export interface Opname {
	readonly number: string
	readonly state: OpnameState
	/** what is counted, in words */
	readonly scope: string
	readonly openedBy: string
	readonly openedAt: Instant
	readonly closedBy: string | null
	readonly closedAt: Instant | null
	readonly decidedBy: string | null
	readonly decidedAt: Instant | null
	readonly decision: string
}

export interface ListedOpname extends Opname {
	readonly lots: number
	/** null while it is counted */
	readonly differences: number | null
}

/** A lot as whoever counts it is shown it: by no number. */
export interface BlindLine {
	readonly lotCode: string
	readonly placeCode: string | null
	readonly productName: Text
	readonly variantLabel: Text
	readonly sizeLabel: string
	readonly state: LineState
}

/** A lot as it was counted, once counting has ended. */
export interface CountedLine extends Omit<BlindLine, 'state'> {
	readonly expected: number
	readonly counted: number
	readonly difference: number
	/** what of the difference was posted; null before it is approved */
	readonly posted: number | null
	readonly reason: Line['reason']
	readonly note: string
	/** the material of what differs */
	readonly materialSen: Sen
	/** how often it was counted */
	readonly counts: number
}

/** A page of counts, the newest first. */
export async function listOpnames(
	db: Reader,
	cursor: string | null,
): Promise<{ opnames: ListedOpname[]; nextCursor: string | null }> {
	const rows = await selectOpnames(db, cursor, PAGE + 1)
	const shown = rows.slice(0, PAGE)
	const nextCursor = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null
	return { opnames: await describe(db, shown), nextCursor }
}

/** Those that are being counted, or wait for somebody to approve them, the oldest first. */
export async function openOpnames(db: Reader): Promise<ListedOpname[]> {
	return await describe(db, await selectOpenOpnames(db))
}

/** One count. Refuses `stock.no_such_opname`. */
export async function getOpname(db: Reader, number: string): Promise<Opname> {
	const row = await findOpname(db, number)
	if (!row) throw noSuchOpname()
	return opnameOf(row)
}

/** The lots of a count without a number, and who has counted. Refuses `stock.no_such_opname`. */
export async function blindLines(db: Reader, number: string): Promise<BlindLine[]> {
	const { lines, describeLine } = await linesOf(db, number)
	return lines.map((line) => ({ ...describeLine(line), state: line.state }))
}

/**
 * The lots of a count whose counting has ended, with every number; none while it is counted, since
 * nobody is to know what the books say. Refuses `stock.no_such_opname`.
 */
export async function countedLines(db: Reader, number: string): Promise<CountedLine[]> {
	const { lines, describeLine } = await linesOf(db, number)
	return lines.flatMap((line) => {
		const { expected, counted } = line
		if (expected === null || counted === null) return []
		const difference = counted - expected
		return {
			...describeLine(line),
			expected,
			counted,
			difference,
			posted: line.posted,
			reason: line.reason,
			note: line.note,
			materialSen: sen(line.unitCostSen * Math.abs(difference)),
			counts: line.counts.length,
		}
	})
}

/** Who has counted anything of it: ids of members of staff. Refuses `stock.no_such_opname`. */
export async function countersOf(db: Reader, number: string): Promise<string[]> {
	const { lines } = await linesOf(db, number)
	return [...new Set(lines.flatMap((line) => line.counts.map(({ by }) => by)))]
}

/** The same, and who has said why a lot differs: none of them approves it. */
export async function partakersOf(db: Reader, number: string): Promise<string[]> {
	const { lines } = await linesOf(db, number)
	return [...partakers(lines)]
}

/**
 * What is being counted, by whoever has begun it. Refuses `stock.no_such_opname` for a count that
 * never was, and `stock.count_ended`.
 */
export async function getCount(
	db: Reader,
	input: { number: string; countId: string; staffId: string },
): Promise<BlindLine & { readonly pass: number }> {
	const opname = await findOpname(db, input.number)
	const count = await findCount(db, input.countId)
	const isOwn = count?.opname_id === opname?.id && count?.counted_by === input.staffId
	if (!count) throw noSuchOpname()
	if (!isOwn || count.ended_at !== null) throw countEnded()
	const lot = (await lotsById(db, [count.lot_id])).get(count.lot_id)
	const [line] = await readLines(db, count.opname_id, count.lot_id)
	invariant(lot && line, 'what is counted stands on the list')
	const describeLine = await describeWith(db, [line])
	return { ...describeLine(line), state: line.state, pass: line.counts.length + 1 }
}

async function linesOf(db: Reader, number: string) {
	const row = await findOpname(db, number)
	if (!row) throw noSuchOpname()
	const lines = await readLines(db, row.id)
	return { lines, describeLine: await describeWith(db, lines) }
}

async function describeWith(db: Reader, lines: readonly Line[]) {
	const offers = await offersOf(db, [...new Set(lines.map((line) => line.variantId))])
	return ({ lotCode, placeCode, variantId }: Line) => {
		const offer = offers.get(variantId)
		invariant(offer, `lot ${lotCode} has a variant`)
		const { productName, label: variantLabel, sizeLabel } = offer
		return { lotCode, placeCode, productName, variantLabel, sizeLabel }
	}
}

async function describe(db: Reader, rows: readonly OpnameRow[]): Promise<ListedOpname[]> {
	const ids = rows.map((row) => row.id)
	const counted = ids.length === 0 ? [] : await countOpnameLots(db, ids)
	const sums = new Map(counted.map((row) => [row.opname_id, row]))
	return rows.map((row) => ({
		...opnameOf(row),
		lots: Number(sums.get(row.id)?.lots ?? 0),
		differences: row.state === 'counting' ? null : Number(sums.get(row.id)?.differences ?? 0),
	}))
}

function opnameOf(row: OpnameRow): Opname {
	return {
		number: row.number,
		state: row.state,
		scope: row.scope,
		openedBy: row.opened_by,
		openedAt: row.opened_at,
		closedBy: row.closed_by,
		closedAt: row.closed_at,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		decision: row.decision,
	}
}
