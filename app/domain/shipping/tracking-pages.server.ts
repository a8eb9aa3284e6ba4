import type { Reader } from '#db/client.ts'
import { selectTrackingPages } from './store.server.ts'
import type { TrackingPage } from './tracking.ts'

/** The page of every courier of the place, by name. */
export async function trackingPages(db: Reader): Promise<TrackingPage[]> {
	return (await selectTrackingPages(db)).map((row) => ({
		courier: row.courier,
		address: row.address,
		confirmedAt: row.confirmed_at,
	}))
}
