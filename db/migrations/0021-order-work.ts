import type { SchemaStep } from './migration.ts'

/** How staff find orders: by words and marks, each a range of one index. */
export const orderWork: SchemaStep = ({ bytes, strict }) => [
	`create table order_terms (
		term ${bytes} not null,
		order_id text not null references orders (id),
		primary key (term, order_id)
	)${strict}`,
	`create index order_terms_of_order on order_terms (order_id)`,
	`create index orders_in_state on orders (state, id)`,
]
