import { invariant } from '#app/shared/invariant.ts'
import { type Db, engineOf, type Tx } from './client.ts'
import { isInsideTransaction, runInsideTransaction } from './transaction-scope.ts'

const ATTEMPTS = 3

/**
 * Runs work in one transaction: all of it or nothing. A refusal or a bug thrown inside rolls it
 * back. A deadlock or a serialisation failure is tried again, three times at most, so the work may
 * run more than once: it must change nothing but the database. Refuses to nest.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
	invariant(!isInsideTransaction(), 'a transaction inside a transaction')
	const engine = engineOf(db)
	for (let attempt = 1; ; attempt++) {
		try {
			return await db.transaction().execute((tx) => runInsideTransaction(() => work(tx)))
		} catch (error) {
			if (attempt === ATTEMPTS || !engine.isRetryable(error)) throw error
		}
	}
}

/**
 * Reads everything as it was at one moment, whatever is written meanwhile: for proofs that compare
 * sums of different tables. On SQLite writers wait until it ends, on PostgreSQL they do not.
 */
export async function readSnapshot<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
	invariant(!isInsideTransaction(), 'a transaction inside a transaction')
	return await db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute((tx) => runInsideTransaction(() => read(tx)))
}

/** For adapters: the network is never awaited while a transaction holds locks. */
export function assertOutsideTransaction(): void {
	invariant(!isInsideTransaction(), 'the network was called inside a transaction')
}
