import type { SchemaStep } from './migration.ts'

/**
 * A layout by which nothing is imported any more, because another took its place or for a reason
 * that a person gives. The layout itself stays, for what was read by it.
 */
export const layoutsRetired: SchemaStep = ({ instant, strict }, engine) => [
	`create table bank_layout_retirements (
		layout_name text primary key check (layout_name <> ''),
		replaced_by text references bank_layouts (name),
		reason text not null,
		retired_by text not null,
		retired_at ${instant} not null,
		check (replaced_by is not null or reason <> '')
	)${strict}`,
	...engine.appendOnly('bank_layout_retirements'),
]
