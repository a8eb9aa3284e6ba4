import type { CalendarRefusalCode } from '#app/domain/calendar/errors.ts'
import type { CartRefusalCode } from '#app/domain/cart/errors.ts'
import type { CatalogueRefusalCode } from '#app/domain/catalogue/errors.ts'
import type { ComplaintsRefusalCode } from '#app/domain/complaints/errors.ts'
import type { DocumentsRefusalCode } from '#app/domain/documents/errors.ts'
import type { LedgerRefusalCode } from '#app/domain/ledger/errors.ts'
import type { MessagesRefusalCode } from '#app/domain/messages/errors.ts'
import type { OrdersRefusalCode } from '#app/domain/orders/errors.ts'
import type { PaymentsRefusalCode } from '#app/domain/payments/errors.ts'
import type { PeopleRefusalCode } from '#app/domain/people/errors.ts'
import type { PeriodsRefusalCode } from '#app/domain/periods/errors.ts'
import type { PicturesRefusalCode } from '#app/domain/pictures/errors.ts'
import type { ReconciliationRefusalCode } from '#app/domain/reconciliation/errors.ts'
import type { SavingsRefusalCode } from '#app/domain/savings/errors.ts'
import type { SharesRefusalCode } from '#app/domain/shares/errors.ts'
import type { ShippingRefusalCode } from '#app/domain/shipping/errors.ts'
import type { StaffRefusalCode } from '#app/domain/staff/errors.ts'
import type { StockRefusalCode } from '#app/domain/stock/errors.ts'
import type { TillRefusalCode } from '#app/domain/till/errors.ts'
import type { TreasuryRefusalCode } from '#app/domain/treasury/errors.ts'
import type { CohortRefusalCode } from '#app/domain/workshop/cohort-refusals.ts'
import type {
	BatchRefusalCode,
	MaterialRefusalCode,
	WorkshopRefusalCode,
} from '#app/domain/workshop/errors.ts'
import type { HttpRefusalCode } from '#app/http/errors.ts'
import type { SheetRefusalCode } from '#app/shared/sheet.ts'

/**
 * Every code a refusal can carry. A room that learns to refuse something new adds its union here,
 * and nothing compiles until both languages have the words.
 */
export type RefusalCode =
	| HttpRefusalCode
	| SheetRefusalCode
	| StaffRefusalCode
	| CalendarRefusalCode
	| PeopleRefusalCode
	| PicturesRefusalCode
	| CatalogueRefusalCode
	| BatchRefusalCode
	| WorkshopRefusalCode
	| CohortRefusalCode
	| MaterialRefusalCode
	| StockRefusalCode
	| CartRefusalCode
	| ShippingRefusalCode
	| SharesRefusalCode
	| LedgerRefusalCode
	| PaymentsRefusalCode
	| MessagesRefusalCode
	| OrdersRefusalCode
	| ComplaintsRefusalCode
	| TillRefusalCode
	| TreasuryRefusalCode
	| SavingsRefusalCode
	| PeriodsRefusalCode
	| ReconciliationRefusalCode
	| DocumentsRefusalCode
