import type { SchemaStep } from './migration.ts'

const firstTables = [
	'products',
	'variants',
	'pictures',
	'shelf',
	'shelf_cohorts',
	'search_documents',
	'partners',
	'programmes',
	'cohorts',
	'cohort_members',
	'cohort_makers',
	'sessions',
	'consents',
	'consent_revocations',
	'batches',
	'contributions',
	'lots',
	'share_rules',
	'share_rule_versions',
	'ledger_accounts',
	'ledger_balances',
	'orders',
	'order_units',
	'unit_shares',
	'withdrawals',
	'search_state',
] as const

/** Those that came with a later step, which has their changes counted. */
export const laterContentTables = {
	rates: ['shipping_services', 'shipping_rates'],
	refunds: ['order_refunds', 'order_refund_units', 'order_returns', 'order_exchanges'],
	parcels: ['order_parcel_units'],
	batches: ['hold_settlements'],
	people: ['pen_names'],
	counter: ['counter_hours'],
	adjustments: ['savings_adjustments'],
} as const

/**
 * Every table that a page for everybody reads, so that a change of any of them counts, whoever
 * makes it: the shop, another process of it, or a command. A test compares the list with what the
 * pages really read. Carts, sessions, the inbox of webhooks and the like are not among them.
 */
export const contentTables = [
	...firstTables,
	...laterContentTables.rates,
	...laterContentTables.refunds,
	...laterContentTables.parcels,
	...laterContentTables.batches,
	...laterContentTables.people,
	...laterContentTables.counter,
	...laterContentTables.adjustments,
] as const

/** The version of what the shop shows: every change of it, committed, makes it higher. */
export const contentVersion: SchemaStep = ({ int, strict }, engine) => [
	`create table content_versions (
		slot ${int} primary key,
		version ${int} not null
	)${strict}`,
	...engine.beginCounting(),
	...engine.countChanges(firstTables),
]
