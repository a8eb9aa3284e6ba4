import type { DatabaseConnection, Driver, TransactionSettings } from 'kysely'
import { invariant } from '#app/shared/invariant.ts'
import { isInsideTransaction } from '../transaction-scope.ts'

/**
 * Refuses a second connection to whoever is inside a transaction. On SQLite such a query would wait
 * for ever for the one connection; on PostgreSQL it would silently read outside the transaction.
 */
export class GuardedDriver implements Driver {
	readonly #inner: Driver

	constructor(inner: Driver) {
		this.#inner = inner
	}

	acquireConnection(): Promise<DatabaseConnection> {
		invariant(
			!isInsideTransaction(),
			'the outer database was used inside a transaction: pass the transaction instead',
		)
		return this.#inner.acquireConnection()
	}

	init(): Promise<void> {
		return this.#inner.init()
	}

	beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
		return this.#inner.beginTransaction(connection, settings)
	}

	commitTransaction(connection: DatabaseConnection): Promise<void> {
		return this.#inner.commitTransaction(connection)
	}

	rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		return this.#inner.rollbackTransaction(connection)
	}

	releaseConnection(connection: DatabaseConnection): Promise<void> {
		return this.#inner.releaseConnection(connection)
	}

	destroy(): Promise<void> {
		return this.#inner.destroy()
	}
}
