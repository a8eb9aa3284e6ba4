import {
	bank,
	materialFund,
	refundReserve,
	treasurerCash,
	workingCapital,
} from '#app/domain/bookkeeping/chart.ts'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { fundMovements } from '#app/domain/ledger/movements/movements.server.ts'
import { type Intake, listIntakes } from '#app/domain/workshop/materials/materials.server.ts'
import { type CalendarDate, nextDate } from '#app/shared/instant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { selectAttached } from './store.server.ts'
import { termsInForce } from './terms.server.ts'

/** The funds the house works with, and where their money lies. */
export interface Funds {
	readonly capitalSen: Sen
	readonly materialSen: Sen
	readonly reserveSen: Sen
	readonly bankSen: Sen
	/** with the treasurer */
	readonly cashSen: Sen
}

/** What each fund has now. */
export async function fundsNow(db: Reader): Promise<Funds> {
	const sum = async ({ code }: { code: string }) =>
		(await balanceOfAccount(db, code))?.naturalSen ?? ZERO
	return {
		capitalSen: await sum(workingCapital),
		materialSen: await sum(materialFund),
		reserveSen: await sum(refundReserve),
		bankSen: await sum(bank),
		cashSen: await sum(treasurerCash),
	}
}

/** What moved a fund in a time: what it had, what each kind of event did, what it has. */
export interface FundStatement {
	readonly from: CalendarDate
	readonly until: CalendarDate
	readonly openingSen: Sen
	readonly movements: readonly { readonly kind: string; readonly amountSen: Sen }[]
	readonly closingSen: Sen
}

const ALWAYS = '2000-01-01' as CalendarDate

/** The statement of a fund from one day to another, both included. */
export async function fundStatement(
	db: Reader,
	code: string,
	{ from, until }: { from: CalendarDate; until: CalendarDate },
): Promise<FundStatement> {
	const before = await fundMovements(db, code, { from: ALWAYS, until: nextDate(from, -1) })
	const openingSen = add(...before.map(({ amountSen }) => amountSen))
	const movements = (await fundMovements(db, code, { from, until })).filter(
		({ amountSen }) => amountSen !== 0,
	)
	const closingSen = add(openingSen, ...movements.map(({ amountSen }) => amountSen))
	return { from, until, openingSen, movements, closingSen }
}

/** Whether the reserve for refunds has enough. */
export interface ReserveLevel {
	readonly levelSen: Sen
	readonly floorSen: Sen
	readonly state: 'negative' | 'low' | 'enough'
	/** what it lacks to its floor */
	readonly lackingSen: Sen
}

/** How the reserve stands. */
export interface ReserveStanding extends ReserveLevel {
	/** what it has borne, less what came back of it, since the beginning */
	readonly borneSen: Sen
	readonly filledSen: Sen
}

/** What the reserve has now, and whether that is enough. */
export async function reserveLevel(db: Reader): Promise<ReserveLevel> {
	const { reserveFloorSen: floorSen } = await termsInForce(db)
	const levelSen = (await balanceOfAccount(db, refundReserve.code))?.naturalSen ?? ZERO
	const isLow = levelSen < floorSen
	return {
		levelSen,
		floorSen,
		state: levelSen < 0 ? 'negative' : isLow ? 'low' : 'enough',
		lackingSen: isLow ? subtract(floorSen, levelSen) : ZERO,
	}
}

/** The same, and what it has borne and been filled with until today. */
export async function reserveStanding(db: Reader, today: CalendarDate): Promise<ReserveStanding> {
	const level = await reserveLevel(db)
	const range = { from: ALWAYS, until: today }
	const { movements } = await fundStatement(db, refundReserve.code, range)
	const filledSen = add(
		...movements.flatMap(({ kind, amountSen }) => (kind === 'reserve.filled' ? amountSen : [])),
	)
	return { ...level, borneSen: subtract(filledSen, level.levelSen), filledSen }
}

/** Material that was bought, and of which nobody has said by which purchase. */
export async function unattachedIntakes(db: Reader): Promise<Intake[]> {
	const { intakes } = await listIntakes(db, { materialId: null, cursor: null })
	const bought = intakes.filter(({ source }) => source === 'purchase')
	const attached = await selectAttached(
		db,
		bought.map(({ id }) => id),
	)
	return bought.filter(({ id }) => !attached.has(id))
}
