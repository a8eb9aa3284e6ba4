import type { SchemaStep } from './migration.ts'

/**
 * Of what the buyer of a refund that came back has had in another way, what the working capital had
 * borne; the reserve bore the rest.
 */
export const borneByCapital: SchemaStep = ({ int }, engine) => [
	`alter table order_refunds add column had_of_capital_sen ${int} not null default 0
		check (had_of_capital_sen between 0 and had_elsewhere_sen)`,
	...engine.refuseWhen({
		name: 'order_refunds_had_of_capital_kept',
		table: 'order_refunds',
		operation: 'update',
		timing: 'before',
		condition: 'new.had_of_capital_sen < old.had_of_capital_sen',
		message: 'who bore a debt that was covered is never changed',
	}),
]
