import type { SchemaStep } from './migration.ts'

/**
 * What the reconciliation asks of some days is found by the day, and what moved the gateway's
 * balance for one charge by the charge: no table that grows is read whole.
 */
export const moneyFollowed: SchemaStep = () => [
	`create index payments_by_paid on payments (paid_at) where paid_at is not null`,
	`create index refunds_by_time on refunds (requested_at)`,
	`create index dispute_movements_by_time on dispute_movements (moved_at)`,
	`create index payouts_by_arrival on payouts (arrived_at, id)`,
	`create index balance_transactions_of_source on balance_transactions (source_id)`,
	`create index stock_movements_by_time on stock_movements (at)`,
	`create index order_returns_by_time on order_returns (received_at)`,
	`create index drawers_by_time on drawers (opened_at, id)`,
	`create index order_parcels_by_time on order_parcels (sent_at)`,
]
