import { holidays2026, holidays2027, type NamedDay } from './holidays.ts'
import type { SchemaStep } from './migration.ts'

const DECREE_2026 =
	'SKB Menag, Menaker, Menpan-RB No. 1497/2025, No. 2/2025, No. 5/2025 (19 September 2025)'
const RECKONED_2027 = 'Perhitungan kalender (SKB 3 Menteri 2027: ?)'

/** The first moment of Bekal's own history: nobody has typed these days. */
const RECORDED_AT = '2025-11-03T00:00:00.000Z'

/** The days on which nobody works although it is no Saturday or Sunday, and on whose word. */
export const calendar: SchemaStep = ({ int, instant, strict }) => [
	`create table holidays (
		date text primary key,
		kind text not null check (kind in ('national', 'joint-leave')),
		name_id text not null,
		name_en text not null,
		basis text not null,
		is_confirmed ${int} not null check (is_confirmed in (0, 1)),
		recorded_at ${instant} not null
	)${strict}`,
	...holidays2026.map((day) => rowOf(day, DECREE_2026, 1)),
	...holidays2027.map((day) => rowOf(day, RECKONED_2027, 0)),
]

function rowOf([date, kind, nameId, nameEn]: NamedDay, basis: string, isConfirmed: 0 | 1): string {
	const texts = [date, kind, nameId, nameEn, basis].map((text) => `'${text.replaceAll("'", "''")}'`)
	return `insert into holidays
		(date, kind, name_id, name_en, basis, is_confirmed, recorded_at)
		values (${texts.join(', ')}, ${isConfirmed}, '${RECORDED_AT}')`
}
