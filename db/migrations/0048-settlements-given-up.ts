import type { SchemaStep } from './migration.ts'

const FIXED = 'id kind amount_sen account_code payee note needs_second requested_by requested_at'

/**
 * A settlement that was approved may come to nothing, too: by somebody who did not ask for it, and
 * as long as nothing was gathered behind it.
 */
export const settlementsGivenUp: SchemaStep = (_, engine) => {
	const changed = FIXED.split(' ').map((column) => `new.${column} <> old.${column}`)
	const isSettlement = `new.kind in ('pnbp', 'partner')`
	const rule = { name: 'treasury_requests_kept', table: 'treasury_requests' }
	return [
		...engine.liftRefusal(rule),
		...engine.refuseWhen({
			...rule,
			operation: 'update',
			timing: 'before',
			condition: `${changed.join(' or ')}
				or old.state in ('declined', 'paid')
				or (old.state = 'requested' and new.state = 'paid' and new.kind <> 'reserve')
				or (old.state = 'approved' and new.state = 'requested')
				or (old.state = 'approved' and (
					coalesce(new.approved_by, '') <> coalesce(old.approved_by, '')
					or coalesce(new.override_by, '') <> coalesce(old.override_by, '')))
				or (old.state = 'approved' and new.state = 'declined' and ${isSettlement}
					and new.declined_by = new.requested_by)`,
			message: 'what was asked and decided is never changed',
		}),
		...engine.refuseWhen({
			name: 'treasury_requests_gathered_behind',
			table: 'treasury_requests',
			operation: 'update',
			timing: 'before',
			condition: `new.state = 'declined' and ${isSettlement} and exists (
				select 1 from treasury_gatherings as own
				join treasury_gatherings as later on later.account_code = own.account_code
					and later.through_number > own.through_number
				join treasury_requests as asked on asked.id = later.request_id
				where own.request_id = new.id and asked.state <> 'declined')`,
			message: 'what others were gathered behind does not come to nothing',
			serialiseOn: 'account_code',
		}),
	]
}
