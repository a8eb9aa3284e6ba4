import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Account } from './account.server.ts'
import { ApiError, keyInUse } from './api-error.ts'
import type { FaultKind, FaultPlan, FaultsMet, faultShape } from './control-shapes.ts'

export interface Fault {
	kind: FaultKind
	delayMs: number
}

/** The next requests to a path go wrong on purpose. */
export function addFault(account: Account, fault: z.output<typeof faultShape>): void {
	account.store.db
		.prepare('insert into fault (method, path, kind, remaining, delay_ms) values (?, ?, ?, ?, ?)')
		.run(fault.method, fault.path, fault.kind, fault.times, fault.delayMs)
}

export function clearFaults(account: Account): void {
	account.store.db.exec('delete from fault')
	account.store.writeSetting(PLAN, null)
}

const PLAN = 'fault_plan'

interface PlanUnderWay {
	plan: FaultPlan
	/** requests looked at so far */
	drawn: number
	met: FaultsMet
}

/** From now on requests go wrong as the seed has it, until there were enough. */
export function beginFaultPlan(account: Account, plan: FaultPlan): void {
	account.store.writeSetting(PLAN, { plan, drawn: 0, met: {} } satisfies PlanUnderWay)
}

/** What requests met by the plan so far. */
export function faultsMet(account: Account): FaultsMet {
	return account.store.readSetting<PlanUnderWay | null>(PLAN, null)?.met ?? {}
}

/** What the plan has for the next request, whatever it asks for. */
function drawFault(account: Account): Fault | null {
	const underWay = account.store.readSetting<PlanUnderWay | null>(PLAN, null)
	if (underWay === null) return null
	const { plan, drawn, met } = underWay
	const faults = Object.values(met).reduce((sum, count) => sum + count, 0)
	if (faults >= plan.most) return null
	const [chance = 0, choice = 0] = createHash('sha256').update(`${plan.seed}:${drawn}`).digest()
	const kind = chance % 100 < plan.percent ? plan.kinds[choice % plan.kinds.length] : undefined
	const after = kind === undefined ? met : { ...met, [kind]: (met[kind] ?? 0) + 1 }
	account.store.writeSetting(PLAN, { plan, drawn: drawn + 1, met: after })
	return kind === undefined ? null : { kind, delayMs: plan.delayMs }
}

/** The fault this request meets, if one is waiting for it; used up by being met. */
export function takeFault(account: Account, method: string, path: string): Fault | null {
	const row = account.store.db
		.prepare<[string, string], { id: number; kind: FaultKind; delay_ms: number }>(
			`select id, kind, delay_ms from fault
			where remaining > 0 and (method is null or method = ?)
				and substr(?, 1, length(path)) = path
			order by id limit 1`,
		)
		.get(method, path)
	if (row === undefined) return drawFault(account)
	account.store.db.prepare('update fault set remaining = remaining - 1 where id = ?').run(row.id)
	return { kind: row.kind, delayMs: row.delay_ms }
}

/** The answer of a fault that is an answer, or null where it is a broken connection or a wait. */
export function faultError({ kind }: Fault): ApiError | null {
	if (kind === 'conflict') return keyInUse()
	if (kind === 'rate-limit') {
		return new ApiError(
			429,
			{
				type: 'invalid_request_error',
				code: 'rate_limit',
				message: 'Too many requests in a short time (sandbox fault).',
			},
			true,
		)
	}
	if (kind === 'server-error' || kind === 'server-error-kept') {
		const message = 'An unknown error occurred (sandbox fault).'
		return new ApiError(500, { type: 'api_error', message }, kind === 'server-error')
	}
	return null
}
