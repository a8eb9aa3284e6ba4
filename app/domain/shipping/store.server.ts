import { type Insertable, sql, type Updateable } from 'kysely'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Reader, Tx } from '#db/client.ts'
import type { ShippingSchema, ZoneName } from '#db/schema/shipping.ts'
import type { NewRate } from './rate.ts'

/** Rows in one insert: thirteen columns each stay under SQLite's 32 766 parameters. */
const ROWS_PER_INSERT = 1_000

/** False when the code, or courier and name, are there already. */
export async function insertService(
	tx: Tx,
	row: Insertable<ShippingSchema['shipping_services']>,
): Promise<boolean> {
	const result = await tx
		.insertInto('shipping_services')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export function selectServices(db: Reader) {
	return db.selectFrom('shipping_services').selectAll().orderBy('courier').orderBy('name').execute()
}

/** The services, locked until the transaction ends: one at a time counts the versions. */
export function lockServices(tx: Tx) {
	return tx.selectFrom('shipping_services').selectAll().orderBy('code').forUpdate().execute()
}

/** A version of a rate to be written. */
export interface NewVersion extends NewRate {
	readonly id: string
	readonly version: number
}

export async function insertRates(
	tx: Tx,
	versions: readonly NewVersion[],
	{ setBy, at }: { setBy: string | null; at: Instant },
): Promise<void> {
	const rows = versions.map((rate) => ({
		id: rate.id,
		service_code: rate.serviceCode,
		zone: rate.zone,
		version: rate.version,
		from_date: rate.fromDate,
		first_kg_sen: rate.firstKgSen,
		next_kg_sen: rate.nextKgSen,
		least_days: rate.leastDays,
		most_days: rate.mostDays,
		divisor_cm3: rate.divisorCm3,
		active: rate.active ? 1 : 0,
		set_by: setBy,
		set_at: at,
	}))
	for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
		const some = rows.slice(from, from + ROWS_PER_INSERT)
		await tx.insertInto('shipping_rates').values(some).execute()
	}
}

/** What counts on a day: of each service and zone the last row begun, with its service. */
export function selectRatesOn(db: Reader, day: CalendarDate) {
	return db
		.selectFrom((from) =>
			from
				.selectFrom('shipping_rates')
				.selectAll()
				.select(
					sql<number>`row_number() over (
						partition by service_code, zone order by from_date desc, version desc
					)`.as('place'),
				)
				.where('from_date', '<=', day)
				.as('rate'),
		)
		.innerJoin('shipping_services as service', 'service.code', 'rate.service_code')
		.selectAll('rate')
		.select(['service.courier', 'service.name'])
		.where('rate.place', '=', 1)
		.orderBy('service.courier')
		.orderBy('service.name')
		.execute()
}

/** The rows that begin after a day, the nearest first. */
export function selectRatesAfter(db: Reader, day: CalendarDate) {
	return db
		.selectFrom('shipping_rates')
		.selectAll()
		.where('from_date', '>', day)
		.orderBy('from_date')
		.orderBy('version')
		.execute()
}

/** Every version of a service and zone, the newest first. */
export function selectVersions(db: Reader, serviceCode: string, zone: ZoneName) {
	return db
		.selectFrom('shipping_rates')
		.selectAll()
		.where('service_code', '=', serviceCode)
		.where('zone', '=', zone)
		.orderBy('version', 'desc')
		.execute()
}

/** How often each service and zone was written. */
export function selectHighestVersions(db: Reader) {
	return db
		.selectFrom('shipping_rates')
		.select((e) => ['service_code', 'zone', e.fn.max('version').as('version')])
		.groupBy(['service_code', 'zone'])
		.execute()
}

/** The counter's hours, from Monday on. */
export function selectCounterHours(db: Reader) {
	return db.selectFrom('counter_hours').selectAll().orderBy('weekday').execute()
}

export async function updateCounterHours(
	tx: Tx,
	weekday: number,
	change: Updateable<ShippingSchema['counter_hours']>,
): Promise<void> {
	await tx.updateTable('counter_hours').set(change).where('weekday', '=', weekday).execute()
}

export function selectTrackingPages(db: Reader) {
	return db.selectFrom('tracking_pages').selectAll().orderBy('courier').execute()
}

export async function updateTrackingPage(
	tx: Tx,
	courier: string,
	change: Updateable<ShippingSchema['tracking_pages']>,
): Promise<void> {
	await tx.updateTable('tracking_pages').set(change).where('courier', '=', courier).execute()
}

/** Up to which value a CN 22 is enough. */
export function getCustomsLimit(db: Reader) {
	return db.selectFrom('customs_limits').selectAll().executeTakeFirstOrThrow()
}

export async function updateCustomsLimit(
	tx: Tx,
	change: Updateable<ShippingSchema['customs_limits']>,
): Promise<void> {
	await tx.updateTable('customs_limits').set(change).execute()
}
