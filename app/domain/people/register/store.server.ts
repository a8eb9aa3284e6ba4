import type { ExpressionBuilder, Insertable } from 'kysely'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { PeopleSchema, Presence, RegisterClass, Skill } from '#db/schema/people.ts'

export interface RegisterFilter {
	readonly presences: readonly Presence[] | null
	readonly classes: readonly RegisterClass[] | null
	readonly block: string | null
	readonly skill: Skill | null
	/** of these alone */
	readonly codes: readonly string[] | null
	readonly ids: readonly string[] | null
}

type Makers = ExpressionBuilder<PeopleSchema & { maker: PeopleSchema['makers'] }, 'maker'>

/** Makers with class and presence of a day, in the order of their registration. */
export function selectRegister(
	db: Reader,
	options: { on: CalendarDate; filter: RegisterFilter; cursor: string | null; limit: number },
) {
	const { on, filter, cursor, limit } = options
	const classOn = (e: Makers) =>
		e
			.selectFrom('maker_statuses as status')
			.select('status.register_class')
			.whereRef('status.maker_id', '=', 'maker.id')
			.where('status.from_date', '<=', on)
			.orderBy('status.from_date', 'desc')
			.limit(1)
	const presenceOn = (e: Makers) =>
		e.fn.coalesce(
			e
				.selectFrom('maker_presences as presence')
				.select('presence.presence')
				.whereRef('presence.maker_id', '=', 'maker.id')
				.where('presence.from_date', '<=', on)
				.orderBy('presence.from_date', 'desc')
				.orderBy('presence.id', 'desc')
				.limit(1),
			e.val<Presence>('present'),
		)
	let query = db
		.selectFrom('makers as maker')
		.select(['maker.id', 'maker.code', 'maker.sex', 'maker.block'])
		.select(['maker.expected_release', 'maker.erased_at'])
		.select((e) => [classOn(e).as('register_class'), presenceOn(e).as('presence')])
	const { presences, classes, block, skill, codes, ids } = filter
	if (presences) query = query.where((e) => e(presenceOn(e), 'in', presences))
	if (classes) query = query.where((e) => e(classOn(e), 'in', classes))
	if (block !== null) query = query.where('maker.block', '=', block)
	if (codes) query = query.where('maker.code', 'in', codes)
	if (ids) query = query.where('maker.id', 'in', ids)
	if (skill) {
		query = query.where('maker.id', 'in', (of) =>
			of.selectFrom('maker_skills').select('maker_id').where('skill', '=', skill),
		)
	}
	if (cursor !== null) query = query.where('maker.id', '>', cursor)
	return query.orderBy('maker.id').limit(limit).execute()
}

export function selectBlocks(db: Reader) {
	return db
		.selectFrom('makers')
		.select('block')
		.where('block', '<>', '')
		.distinct()
		.orderBy('block')
		.execute()
}

/** A statement holds a limited number of values on both engines. */
const ROWS_AT_ONCE = 500

/** Those of these register numbers' hashes that somebody has. */
export async function selectRegisterNumbers(
	db: Reader,
	hashes: readonly string[],
): Promise<Set<string>> {
	const known = new Set<string>()
	for (const some of inPieces(hashes)) {
		const rows = await db
			.selectFrom('makers')
			.select('register_number_hash')
			.where('register_number_hash', 'in', some)
			.execute()
		for (const row of rows) if (row.register_number_hash) known.add(row.register_number_hash)
	}
	return known
}

type Rows<Table extends keyof PeopleSchema> = readonly Insertable<PeopleSchema[Table]>[]

/** Many makers with all that belongs to them. False when a code or a register number is taken. */
export async function insertMakers(
	tx: Tx,
	rows: {
		makers: Rows<'makers'>
		nameHashes: Rows<'maker_name_hashes'>
		skills: Rows<'maker_skills'>
		statuses: Rows<'maker_statuses'>
	},
): Promise<boolean> {
	for (const some of inPieces(rows.makers)) {
		const result = await tx
			.insertInto('makers')
			.values(some)
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst()
		if (result.numInsertedOrUpdatedRows !== BigInt(some.length)) return false
	}
	for (const some of inPieces(rows.nameHashes)) {
		await tx.insertInto('maker_name_hashes').values(some).execute()
	}
	for (const some of inPieces(rows.skills)) {
		await tx.insertInto('maker_skills').values(some).execute()
	}
	for (const some of inPieces(rows.statuses)) {
		await tx.insertInto('maker_statuses').values(some).execute()
	}
	return true
}

function inPieces<Row>(rows: readonly Row[]): Row[][] {
	const pieces: Row[][] = []
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
		pieces.push(rows.slice(at, at + ROWS_AT_ONCE))
	return pieces
}
