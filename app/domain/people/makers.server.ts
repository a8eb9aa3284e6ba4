import { type CalendarDate, calendarDate, type Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader, Tx } from '#db/client.ts'
import { makerErased, noSuchMaker } from './errors.ts'
import type { Maker, MakerOnDate } from './maker.ts'
import type { RegisterClass } from './register-class.ts'
import {
	selectErased,
	selectMakers,
	selectMakersByCodes,
	selectMakersByIds,
	selectStatusesOf,
	selectStatusesUntil,
	shareMakers,
} from './store.server.ts'

/** Later than any day on record. */
const LAST_DAY = calendarDate('2199-12-31')

/** Every maker by code, with the register class of a day. Names are not read. */
export async function listMakers(db: Reader, on: CalendarDate): Promise<MakerOnDate[]> {
	const makers = await selectMakers(db)
	const classes = await registerClassesOn(
		db,
		makers.map((maker) => maker.id),
		on,
	)
	return makers.map((maker) => ({ ...maker, registerClass: classes.get(maker.id) ?? null }))
}

/** One maker by code. Refuses `people.no_such_maker`. */
export async function getMaker(db: Reader, makerCode: string): Promise<Maker> {
	const [maker] = await selectMakersByCodes(db, [makerCode])
	if (!maker) throw noSuchMaker(makerCode)
	return maker
}

/** Whether somebody has this code. */
export async function hasMaker(db: Reader, makerCode: string): Promise<boolean> {
	return (await selectMakersByCodes(db, [makerCode])).length > 0
}

/** Makers by their codes. Refuses `people.no_such_maker` for the first code that nobody has. */
export async function getMakers(db: Reader, makerCodes: string[]): Promise<Map<string, Maker>> {
	const found = makerCodes.length === 0 ? [] : await selectMakersByCodes(db, makerCodes)
	const makers = new Map(found.map((maker) => [maker.code, maker]))
	for (const code of makerCodes) if (!makers.has(code)) throw noSuchMaker(code)
	return makers
}

/**
 * Makers by their codes, for what binds them to the books or to a cohort: nobody who is erased, and
 * none of them is erased before the transaction ends. Refuses `people.no_such_maker` and
 * `people.maker_erased`.
 */
export async function getNameableMakers(
	tx: Tx,
	makerCodes: readonly string[],
): Promise<Map<string, Maker>> {
	const found = makerCodes.length === 0 ? [] : await shareMakers(tx, makerCodes)
	const makers = new Map(found.map((maker) => [maker.code, maker]))
	for (const code of makerCodes) {
		const maker = makers.get(code)
		if (!maker) throw noSuchMaker(code)
		if (maker.erased_at !== null) throw makerErased(code)
	}
	return makers
}

/** The same for one. */
export async function getNameableMaker(tx: Tx, makerCode: string): Promise<Maker> {
	const maker = (await getNameableMakers(tx, [makerCode])).get(makerCode)
	invariant(maker, 'who is refused is not there')
	return maker
}

/** What pages and sheets call these makers: id → code. */
export async function makerCodesOf(
	db: Reader,
	makerIds: readonly string[],
): Promise<Map<string, string>> {
	const makers = makerIds.length === 0 ? [] : await selectMakersByIds(db, makerIds)
	return new Map(makers.map((maker) => [maker.id, maker.code]))
}

/**
 * The register class each of these makers had on a day: that of the last status begun by then.
 * Whoever had none yet is absent.
 */
export async function registerClassesOn(
	db: Reader,
	makerIds: readonly string[],
	on: CalendarDate,
): Promise<Map<string, RegisterClass>> {
	const statuses = makerIds.length === 0 ? [] : await selectStatusesUntil(db, makerIds, on)
	return new Map(statuses.map((status) => [status.maker_id, status.register_class]))
}

/** One maker's register class on a day; undefined before the first status. */
export async function registerClassOn(
	db: Reader,
	makerId: string,
	on: CalendarDate,
): Promise<RegisterClass | undefined> {
	return (await registerClassesOn(db, [makerId], on)).get(makerId)
}

/** Makers by these codes, and whether each is erased; a code that nobody has is absent. */
export async function makersByCode(
	db: Reader,
	makerCodes: readonly string[],
): Promise<Map<string, Maker & { isErased: boolean }>> {
	if (makerCodes.length === 0) return new Map()
	const found = await selectMakersByCodes(db, makerCodes)
	const erased = new Set((await selectErased(db, makerCodes)).map(({ code }) => code))
	return new Map(found.map((maker) => [maker.code, { ...maker, isErased: erased.has(maker.code) }]))
}

/** Every status of each of these makers, by the day it began. */
export async function statusesOf(
	db: Reader,
	makerIds: readonly string[],
): Promise<Map<string, { fromDate: CalendarDate; registerClass: RegisterClass }[]>> {
	const rows = makerIds.length === 0 ? [] : await selectStatusesUntil(db, makerIds, LAST_DAY)
	const statuses = new Map<string, { fromDate: CalendarDate; registerClass: RegisterClass }[]>()
	for (const { maker_id, from_date: fromDate, register_class: registerClass } of rows) {
		const earlier = statuses.get(maker_id) ?? []
		statuses.set(maker_id, [...earlier, { fromDate, registerClass }])
	}
	return statuses
}

export interface RecordedStatus {
	readonly fromDate: CalendarDate
	readonly registerClass: RegisterClass
	readonly recordedAt: Instant
}

/** One maker's statuses in the order they began. */
export async function listStatuses(db: Reader, makerId: string): Promise<RecordedStatus[]> {
	const rows = await selectStatusesOf(db, makerId)
	return rows.map((row) => ({
		fromDate: row.from_date,
		registerClass: row.register_class,
		recordedAt: row.recorded_at,
	}))
}
