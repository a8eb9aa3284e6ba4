import { calendar } from './calendar.ts'
import { complaints } from './complaints.ts'
import { discovery } from './discovery.ts'
import { everywhere } from './everywhere.ts'
import { messages } from './messages-staff.ts'
import { office } from './office.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { refunds } from './refunds.ts'
import { refusals } from './refusals.ts'
import { reveal } from './reveal.ts'
import { shareRules } from './share-rules.ts'
import { storefront } from './storefront.ts'
import { till } from './till.ts'

/** What any page of the staff may say: fetched with the first of them. */
export const id = {
	common: everywhere,
	calendar,
	discovery,
	storefront,
	pages,
	shareRules,
	messages,
	office,
	complaints,
	till,
	people,
	refunds,
	refusals,
	reveal,
}
