import type { PartWords } from '../copy.ts'
import { bankLayouts } from './bank-layouts.ts'
import { books } from './books.ts'
import { disputes } from './disputes.ts'
import { finance } from './finance.ts'
import { financeToday } from './finance-today.ts'
import { followed } from './followed.ts'
import { gatewayEvents } from './gateway-events.ts'
import { handPayments } from './hand-payments.ts'
import { holds } from './holds.ts'
import { periods } from './periods.ts'
import { reconciliation } from './reconciliation.ts'
import { savingsAdjustments } from './savings-adjustments.ts'
import { treasury } from './treasury.ts'
import { withdrawals } from './withdrawals.ts'
import { writeOffs } from './write-offs.ts'

/** What the pages of the books say, and no other page: fetched with the first of them. */
export const financePart: PartWords['finance'] = {
	bankLayouts,
	books,
	disputes,
	finance,
	financeToday,
	followed,
	gatewayEvents,
	handPayments,
	holds,
	periods,
	reconciliation,
	savingsAdjustments,
	treasury,
	withdrawals,
	writeOffs,
}
