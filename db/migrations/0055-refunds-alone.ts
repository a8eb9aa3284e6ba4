import type { SchemaStep } from './migration.ts'

/** The limit of migration 0022, in sen: what one person alone gives back of an order. */
const LIMIT_SEN = 50_000_000

/** A refund that one person asked for and approved, and that has not come to nothing. */
const isAlone = (row: string) => `${row}.requested_by <> 'system'
	and ${row}.requested_by = ${row}.decided_by
	and ${row}.state in ('approved', 'executing', 'settled', 'owed')`

const isTooMuch = `${isAlone('new')} and (select sum(alone.amount_sen)
	from order_refunds as alone
	where alone.order_id = new.order_id and ${isAlone('alone')}) > ${LIMIT_SEN}`

const rule = {
	table: 'order_refunds',
	timing: 'after',
	message: 'what one person alone gives back of an order is limited',
	serialiseOn: 'order_id',
} as const

/** What needs nobody else is limited by the order: a refund is not cut in pieces. */
export const refundsAlone: SchemaStep = (_ddl, engine) => [
	...engine.refuseWhen({
		...rule,
		name: 'order_refunds_made_alone',
		operation: 'insert',
		condition: isTooMuch,
	}),
	...engine.refuseWhen({
		...rule,
		name: 'order_refunds_approved_alone',
		operation: 'update',
		// What was approved before this rule goes its way.
		condition: `old.decided_by is null and ${isTooMuch}`,
	}),
]
