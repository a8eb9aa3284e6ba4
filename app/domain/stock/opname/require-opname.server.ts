import { noSuchOpname, notClosed, notCounting } from '#app/domain/stock/errors.ts'
import type { Tx } from '#db/client.ts'
import { lockOpname, type OpnameRow } from './store.server.ts'

/**
 * An opname that is being counted, locked. Refuses `stock.no_such_opname` and `stock.not_counting`.
 */
export async function requireCounting(tx: Tx, number: string): Promise<OpnameRow> {
	const opname = await requireOpname(tx, number)
	if (opname.state !== 'counting') throw notCounting()
	return opname
}

/** One whose counting has ended, locked. Refuses `stock.no_such_opname` and `stock.not_closed`. */
export async function requireClosed(tx: Tx, number: string): Promise<OpnameRow> {
	const opname = await requireOpname(tx, number)
	if (opname.state !== 'closed') throw notClosed()
	return opname
}

/** Any opname, locked. Refuses `stock.no_such_opname`. */
export async function requireOpname(tx: Tx, number: string): Promise<OpnameRow> {
	const opname = await lockOpname(tx, number)
	if (!opname) throw noSuchOpname()
	return opname
}
