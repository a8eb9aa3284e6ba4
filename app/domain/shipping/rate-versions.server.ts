import type { CalendarDate } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type Zone, zones } from './delivery.ts'
import type { SheetRow } from './rate-sheet.ts'
import { selectRatesAfter, selectRatesOn, selectServices, selectVersions } from './store.server.ts'

/** What a service asks for a zone, as the office reads it. */
export interface RateVersion {
	readonly version: number
	readonly fromDate: CalendarDate
	readonly firstKgSen: Sen
	readonly nextKgSen: Sen
	readonly leastDays: number
	readonly mostDays: number
	readonly divisorCm3: number
	readonly active: boolean
	/** who wrote it; null for what came with the shop */
	readonly setBy: string | null
}

export interface ZoneRate {
	readonly zone: Zone
	/** null where the service never went there */
	readonly now: RateVersion | null
	/** the next one to begin, if one is written already */
	readonly next: RateVersion | null
}

export interface ServiceRates {
	readonly code: string
	readonly courier: string
	readonly name: string
	/** every zone, the nearest first */
	readonly zones: readonly ZoneRate[]
}

/** Every service with what it asks for each zone on a day, and what it will ask next. */
export async function listServiceRates(db: Reader, day: CalendarDate): Promise<ServiceRates[]> {
	const services = await selectServices(db)
	const now = new Map((await selectRatesOn(db, day)).map((row) => [keyOf(row), versionOf(row)]))
	const next = new Map<string, RateVersion>()
	for (const row of await selectRatesAfter(db, day)) {
		const found = next.get(keyOf(row))
		// Of one day the latest written counts.
		if (!found || found.fromDate === row.from_date) next.set(keyOf(row), versionOf(row))
	}
	return services.map(({ code, courier, name }) => ({
		code,
		courier,
		name,
		zones: zones.map((zone) => ({
			zone,
			now: now.get(`${code} ${zone}`) ?? null,
			next: next.get(`${code} ${zone}`) ?? null,
		})),
	}))
}

/** Every version of a service and zone, the newest first; null for a service nobody knows. */
export async function findRateHistory(
	db: Reader,
	serviceCode: string,
	zone: Zone,
): Promise<{ courier: string; name: string; versions: RateVersion[] } | null> {
	const service = (await selectServices(db)).find(({ code }) => code === serviceCode)
	if (!service) return null
	const rows = await selectVersions(db, serviceCode, zone)
	return { courier: service.courier, name: service.name, versions: rows.map(versionOf) }
}

/** What counts on a day as rows of a sheet: by service, the nearest zone first. */
export async function listSheetRows(
	db: Reader,
	day: CalendarDate,
): Promise<Omit<SheetRow, 'line'>[]> {
	const services = await listServiceRates(db, day)
	return services.flatMap(({ code, courier, name, zones: of }) =>
		of.flatMap(({ zone, now }) =>
			now ? [{ ...now, serviceCode: code, courier, serviceName: name, zone }] : [],
		),
	)
}

type Row = Awaited<ReturnType<typeof selectVersions>>[number]

const keyOf = (row: { service_code: string; zone: string }) => `${row.service_code} ${row.zone}`

function versionOf(row: Row): RateVersion {
	return {
		version: row.version,
		fromDate: row.from_date,
		firstKgSen: row.first_kg_sen,
		nextKgSen: row.next_kg_sen,
		leastDays: row.least_days,
		mostDays: row.most_days,
		divisorCm3: row.divisor_cm3,
		active: row.active === 1,
		setBy: row.set_by,
	}
}
