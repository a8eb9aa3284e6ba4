import type { SchemaStep } from './migration.ts'

/**
 * A withdrawal is paid on one day and written down on that or a later one: both stand there. What
 * was paid before this stands at the moment at which it was written down.
 */
export const withdrawalsByDay: SchemaStep = ({ instant }, engine) => [
	`alter table withdrawal_requests add column paid_at ${instant}
		check (paid_at is null or state = 'paid')`,
	...engine.refuseWhen({
		name: 'withdrawal_requests_paid_between',
		table: 'withdrawal_requests',
		operation: 'update',
		timing: 'before',
		condition: `new.state = 'paid' and (new.paid_at is null
			or new.paid_at < new.decided_at or new.paid_at > new.closed_at)`,
		message: 'savings are paid after they are approved and not in the future',
	}),
]
