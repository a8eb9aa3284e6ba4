import { admin } from './admin.ts'
import { auditTrail } from './audit-trail.ts'
import { holidays } from './holidays.ts'
import { stationery } from './stationery.ts'

/** What the pages of oversight say, and no other page: fetched with the first of them. */
export const adminPart = {
	admin,
	auditTrail,
	holidays,
	stationery,
}
