import type { Waterfall } from '#app/domain/shares/waterfall.ts'
import { add, type Sen, times, ZERO } from '#app/shared/money.ts'
import type { Text } from '#app/shared/text.ts'

/** How a group of past sales was shared, and how it would have been. */
export interface Comparison {
	readonly units: number
	readonly actual: Waterfall
	readonly tried: Waterfall
}

/** What a rule would have made of the sales of a period. */
export interface RuleTrial extends Comparison {
	readonly cohorts: readonly (Comparison & { readonly slug: string; readonly name: Text })[]
	/** how many people would have been credited more, or less; nobody is named */
	readonly makersWithMore: number
	readonly makersWithLess: number
}

const NOTHING: Waterfall = {
	materialSen: ZERO,
	costsSen: ZERO,
	makersSen: ZERO,
	pnbpSen: ZERO,
	partnerSen: ZERO,
	capitalSen: ZERO,
}

const NO_SALES: Comparison = { units: 0, actual: NOTHING, tried: NOTHING }

/** Two waterfalls together, the second so many times. */
function addWaterfalls(one: Waterfall, other: Waterfall, count = 1): Waterfall {
	const sumOf = (part: keyof Waterfall): Sen => add(one[part], times(other[part], count))
	return {
		materialSen: sumOf('materialSen'),
		costsSen: sumOf('costsSen'),
		makersSen: sumOf('makersSen'),
		pnbpSen: sumOf('pnbpSen'),
		partnerSen: sumOf('partnerSen'),
		capitalSen: sumOf('capitalSen'),
	}
}

interface CohortName {
	readonly slug: string
	readonly name: Text
}

/** Gathers a trial piece by piece: by cohort, and by maker. */
export class TrialSums {
	readonly #cohorts = new Map<string, Comparison & CohortName>()
	/** what each maker would have been credited more than was */
	readonly #makers = new Map<string, number>()

	/** Pieces that are all alike, as they would have been shared. */
	addTried({ slug, name }: CohortName, units: number, waterfall: Waterfall): void {
		const own = this.#cohorts.get(slug) ?? { ...NO_SALES, slug, name }
		const tried = addWaterfalls(own.tried, waterfall, units)
		this.#cohorts.set(slug, { ...own, units: own.units + units, tried })
	}

	/** A sum that one kind of party really got. */
	addActual({ slug, name }: CohortName, part: keyof Waterfall, amountSen: Sen): void {
		const own = this.#cohorts.get(slug) ?? { ...NO_SALES, slug, name }
		const actual = { ...own.actual, [part]: add(own.actual[part], amountSen) }
		this.#cohorts.set(slug, { ...own, actual })
	}

	addMaker(makerId: string, moreSen: number): void {
		this.#makers.set(makerId, (this.#makers.get(makerId) ?? 0) + moreSen)
	}

	result(): RuleTrial {
		const cohorts = [...this.#cohorts.values()].toSorted((one, other) =>
			one.slug.localeCompare(other.slug),
		)
		const all = cohorts.reduce<Comparison>(
			(sum, one) => ({
				units: sum.units + one.units,
				actual: addWaterfalls(sum.actual, one.actual),
				tried: addWaterfalls(sum.tried, one.tried),
			}),
			NO_SALES,
		)
		const differences = [...this.#makers.values()]
		return {
			...all,
			cohorts,
			makersWithMore: differences.filter((more) => more > 0).length,
			makersWithLess: differences.filter((more) => more < 0).length,
		}
	}
}
