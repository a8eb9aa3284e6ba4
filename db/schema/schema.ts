import type { AuditSchema } from './audit.ts'
import type { CalendarSchema } from './calendar.ts'
import type { CartSchema } from './cart.ts'
import type { CatalogueSchema } from './catalogue.ts'
import type { ComplaintsSchema } from './complaints.ts'
import type { ContentSchema } from './content.ts'
import type { LedgerSchema } from './ledger.ts'
import type { MessagesSchema } from './messages.ts'
import type { OrdersSchema } from './orders.ts'
import type { PaymentsSchema } from './payments.ts'
import type { PeopleSchema } from './people.ts'
import type { PeriodsSchema } from './periods.ts'
import type { PicturesSchema } from './pictures.ts'
import type { ReconciliationSchema } from './reconciliation.ts'
import type { SavingsSchema } from './savings.ts'
import type { SearchSchema } from './search.ts'
import type { SharesSchema } from './shares.ts'
import type { ShippingSchema } from './shipping.ts'
import type { StaffSchema } from './staff.ts'
import type { StationerySchema } from './stationery.ts'
import type { StockSchema } from './stock.ts'
import type { TillSchema } from './till.ts'
import type { TreasurySchema } from './treasury.ts'
import type { WorkshopSchema } from './workshop.ts'

/** Every table of every room, as Kysely sees it. */
export interface Schema
	extends AuditSchema,
		StaffSchema,
		StationerySchema,
		CalendarSchema,
		PeopleSchema,
		PicturesSchema,
		CatalogueSchema,
		ContentSchema,
		WorkshopSchema,
		StockSchema,
		SearchSchema,
		CartSchema,
		ShippingSchema,
		SharesSchema,
		LedgerSchema,
		PeriodsSchema,
		PaymentsSchema,
		MessagesSchema,
		OrdersSchema,
		ComplaintsSchema,
		SavingsSchema,
		TillSchema,
		ReconciliationSchema,
		TreasurySchema {}
