import type { SchemaStep } from './migration.ts'

/** What the bank's statement calls money that was found on it; null where nobody has said. */
export const receiptReferences: SchemaStep = () => [
	'alter table payment_receipts add column reference text',
]
