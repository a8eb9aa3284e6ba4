import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { recordAudit } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type CalendarDate, type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import type { Db, Reader, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { sheetFaults } from './errors.ts'
import { readRateSheet, type SheetFault, type SheetRow } from './rate-sheet.ts'
import {
	insertRates,
	insertService,
	lockServices,
	selectHighestVersions,
	selectRatesOn,
	selectServices,
} from './store.server.ts'

/** What a row would change; `same` is written nowhere. */
export interface PlannedRow {
	readonly line: number
	readonly serviceCode: string
	readonly serviceName: string
	readonly zone: SheetRow['zone']
	readonly fromDate: CalendarDate
	readonly change: 'new' | 'changed' | 'same'
	/** what counts on the day the row is read; null for one that is new */
	readonly before: { firstKgSen: Sen; nextKgSen: Sen } | null
	readonly after: { firstKgSen: Sen; nextKgSen: Sen }
}

export interface SheetPlan {
	readonly faults: readonly SheetFault[]
	readonly rows: readonly PlannedRow[]
	/** services the shop does not know yet */
	readonly newServices: readonly string[]
}

/** What a sheet would change, without changing anything. Faults and rows come in its order. */
export async function checkRateSheet(
	{ db, clock }: { db: Db; clock: Clock },
	table: SheetTable,
): Promise<SheetPlan> {
	return await planOf(db, table, dateInMagetan(clock.now()))
}

/**
 * Takes a sheet of rates: each row that says something else than what counts becomes a new version,
 * and services that are new are opened. All of it or nothing: refuses `shipping.sheet_faults` when
 * any row has a fault.
 */
export async function importRates(
	{ db, clock }: { db: Db; clock: Clock },
	table: SheetTable,
	actor: Actor,
): Promise<{ written: number }> {
	const at = clock.now()
	const today = dateInMagetan(at)
	return await transaction(db, async (tx) => {
		await lockServices(tx)
		const plan = await planOf(tx, table, today)
		if (plan.faults.length > 0) throw sheetFaults(plan.faults.length)
		const { rows } = readRateSheet(table)
		const wanted = new Set(plan.rows.filter(({ change }) => change !== 'same').map((r) => r.line))
		const changes = (rows ?? []).filter((row) => wanted.has(row.line))
		await openServices(tx, changes, at)
		await writeVersions(tx, changes, { at, actor })
		await recordAudit(tx, {
			actor,
			action: 'shipping.rates-imported',
			subjectKind: 'shipping-rates',
			subjectId: newId(),
			details: { rows: changes.length, newServices: plan.newServices.join(', ') || null },
			at,
		})
		return { written: changes.length }
	})
}

async function planOf(db: Reader, table: SheetTable, today: CalendarDate): Promise<SheetPlan> {
	const read = readRateSheet(table)
	if (read.rows === null) return { faults: read.faults, rows: [], newServices: [] }
	const services = await selectServices(db)
	const inForce = new Map(
		(await selectRatesOn(db, today)).map((rate) => [`${rate.service_code} ${rate.zone}`, rate]),
	)
	const names = new Map(services.map(({ code, courier, name }) => [code, `${courier} ${name}`]))
	const known = new Set(names.keys())
	const rows: PlannedRow[] = []
	const faults: SheetFault[] = []
	for (const row of read.rows) {
		const now = inForce.get(`${row.serviceCode} ${row.zone}`)
		const change = now ? (saysTheSame(row, now) ? 'same' : 'changed') : 'new'
		const serviceName = `${row.courier} ${row.serviceName}`
		if (isOtherName(names, row.serviceCode, serviceName)) {
			faults.push({ line: row.line, column: 'layanan', fault: 'other-name' })
		}
		if (change !== 'same' && row.fromDate < today) {
			faults.push({ line: row.line, column: 'berlaku_mulai', fault: 'past' })
		}
		if (!names.has(row.serviceCode)) names.set(row.serviceCode, serviceName)
		rows.push({
			line: row.line,
			serviceCode: row.serviceCode,
			serviceName,
			zone: row.zone,
			fromDate: row.fromDate,
			change,
			before: now ? { firstKgSen: now.first_kg_sen, nextKgSen: now.next_kg_sen } : null,
			after: { firstKgSen: row.firstKgSen, nextKgSen: row.nextKgSen },
		})
	}
	const newServices = [...names].flatMap(([code, name]) => (known.has(code) ? [] : [name]))
	return { faults, rows, newServices }
}

type RateInForce = Awaited<ReturnType<typeof selectRatesOn>>[number]

/** A row that repeats what counts already, whatever day it names before today. */
function saysTheSame(row: SheetRow, now: RateInForce): boolean {
	return (
		now.first_kg_sen === row.firstKgSen &&
		now.next_kg_sen === row.nextKgSen &&
		now.least_days === row.leastDays &&
		now.most_days === row.mostDays &&
		now.divisor_cm3 === row.divisorCm3 &&
		(now.active === 1) === row.active
	)
}

/** A code stands for one service, and a service has one code. */
function isOtherName(names: ReadonlyMap<string, string>, code: string, name: string): boolean {
	const known = names.get(code)
	if (known !== undefined) return known !== name
	return [...names.values()].includes(name)
}

async function openServices(tx: Tx, rows: readonly SheetRow[], at: Instant): Promise<void> {
	const services = new Map(rows.map((row) => [row.serviceCode, row]))
	for (const [code, { courier, serviceName: name }] of services) {
		await insertService(tx, { code, courier, name, created_at: at })
	}
}

async function writeVersions(
	tx: Tx,
	rows: readonly SheetRow[],
	{ at, actor }: { at: Instant; actor: Actor },
): Promise<void> {
	const highest = new Map(
		(await selectHighestVersions(tx)).map((row) => [
			`${row.service_code} ${row.zone}`,
			Number(row.version),
		]),
	)
	const versions = rows.map((row) => {
		const key = `${row.serviceCode} ${row.zone}`
		const version = (highest.get(key) ?? 0) + 1
		highest.set(key, version)
		return { ...row, id: newId(), version }
	})
	await insertRates(tx, versions, { setBy: actorId(actor), at })
}
