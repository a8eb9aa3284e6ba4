import Database from 'better-sqlite3'

/** Statements that count every change of these tables in `content_versions`. */
export function countChanges(tables: readonly string[]): string[] {
	const count = 'update content_versions set version = version + 1'
	return tables.flatMap((table) =>
		['insert', 'update', 'delete'].map(
			(operation) => `create trigger ${table}_counts_${operation} after ${operation} on ${table}
begin ${count}; end`,
		),
	)
}

/** The row that changes are counted in. */
export function beginCounting(): string[] {
	return ['insert into content_versions (slot, version) values (0, 0)']
}

/**
 * Reads the version in a microsecond or two, through a connection of its own: the shop's sees what
 * its transaction under way has changed, which may yet be rolled back.
 */
export function sqliteContent(file: string) {
	let database: Database.Database | undefined
	let statement: Database.Statement<[], number> | undefined
	const prepare = () => {
		database = new Database(file, { readonly: true, fileMustExist: true })
		return database.prepare<[], number>('select version from content_versions').pluck()
	}
	return {
		version(): number {
			statement ??= prepare()
			return statement.get() ?? 0
		},
		close() {
			statement = undefined
			database?.close()
		},
	}
}
