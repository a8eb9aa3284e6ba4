import type { Tx } from '#db/client.ts'
import { refuse } from './errors.ts'
import type { RequestState } from './request.ts'
import { lockRequestRow, type RequestRow } from './store.server.ts'

/**
 * A request, locked, in a state. Refuses `treasury.no_such_request`, and `treasury.not_open` for
 * one that stands elsewhere by now.
 */
export async function requireRequest(
	tx: Tx,
	id: string,
	...states: readonly RequestState[]
): Promise<RequestRow> {
	const request = await lockRequestRow(tx, id)
	if (!request) throw refuse('treasury.no_such_request')
	if (!states.includes(request.state)) throw refuse('treasury.not_open')
	return request
}
