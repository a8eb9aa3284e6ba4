import type { Reader } from '#db/client.ts'
import { selectStatements } from './store.server.ts'

const PAGE = 30

/** A page of the statements that were imported, newest first; `next` is where the next begins. */
export async function listStatements(db: Reader, before: string | null) {
	const rows = await selectStatements(db, before, PAGE + 1)
	const statements = rows.slice(0, PAGE)
	return { statements, next: rows.length > PAGE ? (statements.at(-1)?.id ?? null) : null }
}
