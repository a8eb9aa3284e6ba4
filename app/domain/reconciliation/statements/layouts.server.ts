import { noSuchLayout } from '#app/domain/reconciliation/errors.ts'
import type { Reader } from '#db/client.ts'
import { type BankLayout, bankLayouts } from './layout.ts'
import { selectLayouts } from './store.server.ts'

/** The layouts that come with Bekal, then those that people have described. */
export async function listLayouts(db: Reader): Promise<BankLayout[]> {
	const kept = await selectLayouts(db)
	return [...bankLayouts, ...kept.map(({ layout }) => JSON.parse(layout) as BankLayout)]
}

/** One layout by its name. Refuses `reconciliation.no_such_layout`. */
export async function getLayout(db: Reader, name: string): Promise<BankLayout> {
	const found = (await listLayouts(db)).find((layout) => layout.name === name)
	if (!found) throw noSuchLayout()
	return found
}
