import type { Words } from '../copy.ts'
import { admin } from './admin.ts'
import { bankLayouts } from './bank-layouts.ts'
import { batchImport } from './batch-import.ts'
import { batches } from './batches.ts'
import { books } from './books.ts'
import { calendar } from './calendar.ts'
import { cohortWork } from './cohort-work.ts'
import { complaints } from './complaints.ts'
import { discovery } from './discovery.ts'
import { disputes } from './disputes.ts'
import { everywhere } from './everywhere.ts'
import { finance } from './finance.ts'
import { financeToday } from './finance-today.ts'
import { followed } from './followed.ts'
import { gatewayEvents } from './gateway-events.ts'
import { handPayments } from './hand-payments.ts'
import { holds } from './holds.ts'
import { holidays } from './holidays.ts'
import { kit } from './kit.ts'
import { materials } from './materials.ts'
import { messages } from './messages-staff.ts'
import { office } from './office.ts'
import { opname } from './opname.ts'
import { pages } from './pages.ts'

import { people } from './people.ts'

import { periods } from './periods.ts'
import { pictures } from './pictures.ts'

import { products } from './products.ts'
import { reconciliation } from './reconciliation.ts'
import { refunds } from './refunds.ts'
import { refusals } from './refusals.ts'
import { savingsAdjustments } from './savings-adjustments.ts'
import { search } from './search.ts'
import { session } from './session.ts'
import { shareRules } from './share-rules.ts'
import { stationery } from './stationery.ts'
import { stock } from './stock.ts'
import { storefront } from './storefront.ts'
import { tags } from './tags.ts'
import { till } from './till.ts'
import { trace } from './trace.ts'
import { treasury } from './treasury.ts'
import { withdrawals } from './withdrawals.ts'
import { workshop } from './workshop.ts'
import { workshopHome } from './workshop-home.ts'
import { writeOffs } from './write-offs.ts'

export const en: Words = {
	common: everywhere,
	batchImport,
	batches,
	calendar,
	discovery,
	storefront,
	pages,
	savingsAdjustments,
	search,
	session,
	shareRules,
	kit,
	materials,
	messages,
	office,
	withdrawals,
	workshop,
	stationery,
	stock,
	opname,
	tags,
	trace,
	workshopHome,
	periods,
	bankLayouts,
	books,
	pictures,
	products,
	finance,
	financeToday,
	handPayments,
	followed,
	gatewayEvents,
	disputes,
	admin,
	holds,
	holidays,
	complaints,
	cohortWork,
	till,
	treasury,
	writeOffs,
	people,
	reconciliation,
	refunds,
	refusals,
}
