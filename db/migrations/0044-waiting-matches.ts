import type { SchemaStep } from './migration.ts'

/** Matches that wait for a second person are found among those that ever had to. */
export const waitingMatches: SchemaStep = () => [
	`create index bank_matches_by_two on bank_matches (id) where needs_second = 1`,
]
