import { audit } from './0001-audit.ts'
import { staff } from './0002-staff.ts'
import { people } from './0003-people.ts'
import { catalogue } from './0004-catalogue.ts'
import { workshop } from './0005-workshop.ts'
import { stock } from './0006-stock.ts'
import { cart } from './0007-cart.ts'
import { shares } from './0008-shares.ts'
import { ledger } from './0009-ledger.ts'
import { payments } from './0010-payments.ts'
import { orders } from './0011-orders.ts'
import { savings } from './0012-savings.ts'
import { shelf } from './0013-shelf.ts'
import { search } from './0014-search.ts'
import { contentVersion } from './0015-content-version.ts'
import { messages } from './0016-messages.ts'
import { calendar } from './0017-calendar.ts'
import { complaints } from './0017-complaints.ts'
import { shipping } from './0018-shipping.ts'
import { moneyByHand } from './0019-money-by-hand.ts'
import { till } from './0020-till.ts'
import { orderWork } from './0021-order-work.ts'
import { refunds } from './0022-refunds.ts'
import { disputes } from './0023-disputes.ts'
import { parcels } from './0024-parcels.ts'
import { writeOffs } from './0025-write-offs.ts'

import { peopleRecords } from './0026-people-records.ts'
import { cohorts } from './0027-cohorts.ts'
import { batches } from './0028-batches.ts'
import { pictures } from './0029-pictures.ts'
import { opname } from './0030-opname.ts'
import { shippingSettings } from './0031-shipping-settings.ts'
import { materials } from './0032-materials.ts'
import { takenBack } from './0033-taken-back.ts'
import { stationery } from './0034-stationery.ts'
import { withdrawals } from './0034-withdrawals.ts'
import { savingsAdjustments } from './0035-savings-adjustments.ts'
import { reconciliation } from './0036-reconciliation.ts'
import { treasury } from './0038-treasury.ts'
import { closedMonths } from './0040-closed-months.ts'
import { periods } from './0041-periods.ts'
import { borneByCapital } from './0042-borne-by-capital.ts'
import { moneyFollowed } from './0043-money-followed.ts'
import { reconciliationTerms } from './0044-reconciliation-terms.ts'
import { waitingMatches } from './0044-waiting-matches.ts'
import { settlementsGivenUp } from './0048-settlements-given-up.ts'
import { smallPurchases } from './0050-small-purchases.ts'
import { handsOfRules } from './0051-hands-of-rules.ts'
import { layoutsRetired } from './0052-layouts-retired.ts'
import { numberedReports } from './0053-numbered-reports.ts'
import { receiptReferences } from './0054-receipt-references.ts'
import { refundsAlone } from './0055-refunds-alone.ts'
import { withdrawalsByDay } from './0056-withdrawals-by-day.ts'
import { treasurerCashCounts } from './0057-treasurer-cash-counts.ts'

import type { SchemaStep } from './migration.ts'

/** Every step of the schema in order. The names are recorded in the database: never rename one. */
export const migrations: Readonly<Record<string, SchemaStep>> = {
	'0001-audit': audit,
	'0002-staff': staff,
	'0003-people': people,
	'0004-catalogue': catalogue,
	'0005-workshop': workshop,
	'0006-stock': stock,
	'0007-cart': cart,
	'0008-shares': shares,
	'0009-ledger': ledger,
	'0010-payments': payments,
	'0011-orders': orders,
	'0012-savings': savings,
	'0013-shelf': shelf,
	'0014-search': search,
	'0015-content-version': contentVersion,
	'0016-messages': messages,
	'0017-calendar': calendar,
	'0017-complaints': complaints,
	'0018-shipping': shipping,
	'0019-money-by-hand': moneyByHand,
	'0020-till': till,
	'0021-order-work': orderWork,
	'0022-refunds': refunds,
	'0023-disputes': disputes,
	'0024-parcels': parcels,
	'0025-write-offs': writeOffs,
	'0026-people-records': peopleRecords,
	'0027-cohorts': cohorts,
	'0028-batches': batches,
	'0029-pictures': pictures,
	'0030-opname': opname,
	'0031-shipping-settings': shippingSettings,
	'0032-materials': materials,
	'0033-taken-back': takenBack,
	'0034-stationery': stationery,
	'0034-withdrawals': withdrawals,
	'0035-savings-adjustments': savingsAdjustments,
	'0036-reconciliation': reconciliation,
	'0038-treasury': treasury,
	'0040-closed-months': closedMonths,
	'0041-periods': periods,
	'0042-borne-by-capital': borneByCapital,
	'0043-money-followed': moneyFollowed,
	'0044-reconciliation-terms': reconciliationTerms,
	'0044-waiting-matches': waitingMatches,
	'0048-settlements-given-up': settlementsGivenUp,
	'0050-small-purchases': smallPurchases,
	'0051-hands-of-rules': handsOfRules,
	'0052-layouts-retired': layoutsRetired,
	'0053-numbered-reports': numberedReports,
	'0054-receipt-references': receiptReferences,
	'0055-refunds-alone': refundsAlone,
	'0056-withdrawals-by-day': withdrawalsByDay,
	'0057-treasurer-cash-counts': treasurerCashCounts,
}
