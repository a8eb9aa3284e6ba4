import { layoutRetired, noSuchLayout } from '#app/domain/reconciliation/errors.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import { type BankLayout, bankLayouts } from './layout.ts'
import { countStatementsByLayout, selectLayouts, selectRetirements } from './store.server.ts'

/** A layout as the page of layouts shows it. */
export interface DescribedLayout {
	readonly layout: BankLayout
	/** who described it; null for those that come with Bekal */
	readonly described: { readonly name: string; readonly at: Instant } | null
	/** how many statements were read by it */
	readonly statementCount: number
	readonly retired: {
		readonly name: string
		readonly at: Instant
		readonly reason: string
		/** the layout that took its place */
		readonly replacedBy: string | null
	} | null
}

/** The layouts that come with Bekal, then those that people have described; those in use alone. */
export async function listLayouts(db: Reader): Promise<BankLayout[]> {
	const retired = new Set((await selectRetirements(db)).map((row) => row.layout_name))
	return (await allLayouts(db)).filter(({ name }) => !retired.has(name))
}

/**
 * One layout by its name. Refuses `reconciliation.no_such_layout` and
 * `reconciliation.layout_retired`.
 */
export async function getLayout(db: Reader, name: string): Promise<BankLayout> {
	const found = (await allLayouts(db)).find((layout) => layout.name === name)
	if (!found) throw noSuchLayout()
	const retired = await selectRetirements(db)
	if (retired.some((row) => row.layout_name === name)) throw layoutRetired()
	return found
}

/** Every layout there ever was, those in use first. */
export async function describedLayouts(db: Reader): Promise<DescribedLayout[]> {
	const [kept, retired, counts] = [
		await selectLayouts(db),
		await selectRetirements(db),
		await countStatementsByLayout(db),
	]
	const names = await namesOfStaff(db, [
		...kept.map((row) => row.recorded_by),
		...retired.map((row) => row.retired_by),
	])
	const described = (await allLayouts(db)).map((layout): DescribedLayout => {
		const own = kept.find(({ name }) => name === layout.name)
		const end = retired.find((row) => row.layout_name === layout.name)
		return {
			layout,
			described: own ? { name: names.get(own.recorded_by) ?? '', at: own.recorded_at } : null,
			statementCount: counts.find((row) => row.layout_name === layout.name)?.count ?? 0,
			retired: end
				? {
						name: names.get(end.retired_by) ?? '',
						at: end.retired_at,
						reason: end.reason,
						replacedBy: end.replaced_by,
					}
				: null,
		}
	})
	return [
		...described.filter(({ retired: end }) => end === null),
		...described.filter(({ retired: end }) => end !== null),
	]
}

async function allLayouts(db: Reader): Promise<BankLayout[]> {
	const kept = await selectLayouts(db)
	// Those of before files could have a foot say nothing of it.
	const read = (text: string): BankLayout => ({ footLines: 0, ...JSON.parse(text) })
	return [...bankLayouts, ...kept.map(({ layout }) => read(layout))]
}
