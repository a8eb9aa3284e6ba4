import { laterContentTables } from './0015-content-version.ts'
import type { SchemaStep } from './migration.ts'

/** The first moment of Bekal's own history: nobody has typed what stands there from it. */
const BEGINNING = '2025-11-03T00:00:00.000Z'

/** Visiting hours as they are usual; to be compared with what the rutan posts at its gate. */
const HOURS: readonly (readonly string[])[] = [
	...[1, 2, 3, 4].map((day) => [String(day), "'08:30'", "'11:30'", "'13:00'", "'14:30'"]),
	['5', "'08:30'", "'10:30'", 'null', 'null'],
	...[6, 7].map((day) => [String(day), 'null', 'null', 'null', 'null']),
]

/** As other shops link to them; nobody here has opened them, so no buyer is sent there yet. */
const TRACKING_PAGES = [
	['JNE', 'https://www.jne.co.id/tracking-package'],
	['J&T Express', 'https://jet.co.id/track'],
	['Pos Indonesia', 'https://www.posindonesia.co.id/id/tracking'],
	['SiCepat', 'https://www.sicepat.com/checkAwb'],
	['AnterAja', 'https://anteraja.id/tracking'],
	['TIKI', 'https://www.tiki.id/id/track'],
	['Ninja Xpress', 'https://www.ninjaxpress.co/id-id/tracking'],
]

const CUSTOMS_BASIS = '300 SDR (Universal Postal Union), dihitung aman Rp20.000 per SDR'

/** What staff set for sending and fetching: the counter's hours, couriers' pages, a limit. */
export const shippingSettings: SchemaStep = ({ int, instant, strict }, engine) => [
	`create table counter_hours (
		weekday ${int} primary key check (weekday between 1 and 7),
		opens text,
		closes text,
		opens_again text,
		closes_again text,
		check ((opens is null) = (closes is null) and (opens is null or opens < closes)),
		check ((opens_again is null) = (closes_again is null)),
		check (opens_again is null or (closes is not null and closes < opens_again
			and opens_again < closes_again))
	)${strict}`,
	...HOURS.map((row) => `insert into counter_hours values (${row.join(', ')})`),
	`create table tracking_pages (
		courier text primary key,
		address text not null check (address like 'https://%'),
		confirmed_at ${instant}
	)${strict}`,
	...TRACKING_PAGES.map(
		([courier, address]) => `insert into tracking_pages values ('${courier}', '${address}', null)`,
	),
	`create table customs_limits (
		form text primary key check (form = 'cn22'),
		amount_sen ${int} not null check (amount_sen > 0 and amount_sen % 100 = 0),
		basis text not null,
		set_at ${instant} not null
	)${strict}`,
	`insert into customs_limits values ('cn22', 600000000, '${CUSTOMS_BASIS}', '${BEGINNING}')`,
	...engine.countChanges(laterContentTables.counter),
]
