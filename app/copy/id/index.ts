import { admin } from './admin.ts'
import { calendar } from './calendar.ts'
import { everywhere } from './everywhere.ts'
import { refusals } from './refusals.ts'
import { session } from './session.ts'
import { storefront } from './storefront.ts'

export const id = { common: everywhere, calendar, storefront, session, admin, refusals }
