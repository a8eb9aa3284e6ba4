import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Who is inside a transaction now. Kept on `globalThis`, because the server and the Remix bundle
 * each load a copy of this module and must agree.
 */
const KEY = Symbol.for('bekal.transaction-scope')
const holder = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<true> }
holder[KEY] ??= new AsyncLocalStorage<true>()
const scope = holder[KEY]

export function isInsideTransaction(): boolean {
	return scope.getStore() === true
}

export function runInsideTransaction<T>(work: () => Promise<T>): Promise<T> {
	return scope.run(true, work)
}
