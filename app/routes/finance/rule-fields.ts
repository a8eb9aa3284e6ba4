import {
	type AgreedCost,
	borneByCapital,
	type CostBearer,
	costBearers,
	innerSplits,
	type RuleBase,
	type RuleComponent,
	type RuleParty,
	type RuleTerms,
	ruleParties,
	takesMaterial,
} from '#app/domain/shares/rule.ts'
import { faultOf } from '#app/domain/shares/rule-faults.ts'
import {
	type Bps,
	formatNumber,
	parseRupiah,
	SEN_PER_RUPIAH,
	type Sen,
	ZERO,
} from '#app/shared/money.ts'
import { parsePercent, percent } from '#app/ui/finance/percent.ts'

/** The fields of the form by which a rule is written, as they are typed. */
export type RuleFields = Readonly<Record<string, string>>

/** Where a party stands: which is served first, who gets the rest, and who gets nothing. */
export const PLACES = ['1', '2', '3', '4', 'rest', 'none'] as const

/** What is the matter with a field; `terms` is what fits no single one. */
export type FieldFaults = Readonly<Record<string, string>>

type Read = { readonly terms: RuleTerms } | { readonly faults: FieldFaults }

/** Terms as the fields of the form show them. */
export function fieldsOfTerms(terms: RuleTerms): RuleFields {
	const places = terms.components.map(({ party }, index) => [`${party}-place`, String(index + 1)])
	const parts = terms.components.flatMap(({ party, shareBps, perUnitSen, floorSen, capSen }) => [
		[`${party}-share`, percentField(shareBps)],
		[`${party}-each`, amountField(perUnitSen)],
		[`${party}-floor`, floorSen === null ? '' : formatNumber(floorSen)],
		[`${party}-cap`, capSen === null ? '' : formatNumber(capSen)],
	])
	return {
		...Object.fromEntries(ruleParties.map((party) => [`${party}-place`, 'none'])),
		...Object.fromEntries([...places, ...parts]),
		[`${terms.remainder}-place`]: 'rest',
		material: takesMaterial(terms) ? 'first' : 'none',
		...costFields('fee', terms.fee),
		...costFields('shipping', terms.shipping),
		inner: terms.inner,
		usable: percentField(terms.usableBps) || '0',
	}
}

function costFields(name: string, { bearer, shareBps, perUnitSen }: AgreedCost): RuleFields {
	return {
		[`${name}-bearer`]: bearer,
		[`${name}-share`]: percentField(shareBps),
		[`${name}-each`]: amountField(perUnitSen),
	}
}

const percentField = (share: Bps) => (share === 0 ? '' : percent(share).replace('%', ''))
const amountField = (amount: Sen) => (amount === 0 ? '' : formatNumber(amount))

/**
 * Reads the fields of the form: terms that make sense, or what is the matter with which field. The
 * same in a browser, for the picture while somebody types, and on the server, which decides.
 */
export function readRuleFields(fields: RuleFields): Read {
	const faults: Record<string, string> = {}
	const read = readerOf(fields, faults)
	const placed = ruleParties.map((party) => ({ party, place: fields[`${party}-place`] ?? 'none' }))
	const rests = placed.filter(({ place }) => place === 'rest')
	for (const { party, place } of placed) {
		const field = `${party}-place`
		if (!(PLACES as readonly string[]).includes(place)) faults[field] = 'place'
		if (place === 'rest' && rests.length > 1) faults[field] = 'one-rest'
		const isTaken = Number(place) > 0 && placed.filter((one) => one.place === place).length > 1
		if (isTaken) faults[field] = 'place-taken'
	}
	const components = placed
		.filter(({ place }) => Number(place) > 0)
		.toSorted((one, other) => Number(one.place) - Number(other.place))
		.map(({ party }): RuleComponent => read.component(party))
	const fee = read.cost('fee')
	const shipping = read.cost('shipping')
	const inner = read.oneOf('inner', innerSplits)
	const usableBps = read.share('usable')
	const material = read.oneOf('material', ['first', 'none'] as const)
	const [rest] = rests
	if (!rest) faults.terms = 'no-rest'
	if (Object.keys(faults).length > 0 || !rest || !inner || !material) return { faults }
	const base: RuleBase = BASES[material][fee.bearer === 'all' ? 'net' : 'gross']
	const terms = { base, components, remainder: rest.party, inner, usableBps, fee, shipping }
	const fault = faultOf(terms)
	return fault ? { faults: { terms: fault } } : { terms }
}

const BASES = {
	first: { net: 'net_of_both', gross: 'net_of_material' },
	none: { net: 'net_of_fee', gross: 'gross' },
} as const

/** Reads single fields, and notes what it cannot read. */
function readerOf(fields: RuleFields, faults: Record<string, string>) {
	const typed = (name: string) => (fields[name] ?? '').trim()
	const share = (name: string): Bps => {
		const text = typed(name)
		const value = text === '' ? (0 as Bps) : parsePercent(text)
		if (value === undefined) faults[name] = 'percent'
		return value ?? (0 as Bps)
	}
	const amount = (name: string): Sen | null => {
		const text = typed(name)
		if (text === '') return null
		const value = parseRupiah(text)
		const isRight = value !== undefined && value % SEN_PER_RUPIAH === 0 && value <= MOST_SEN
		if (!isRight) faults[name] = 'amount'
		return value ?? null
	}
	function oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
		const value = values.find((one) => one === typed(name))
		if (value === undefined) faults[name] = 'choice'
		return value
	}
	return {
		share,
		amount,
		oneOf,
		component: (party: RuleParty): RuleComponent => ({
			party,
			shareBps: share(`${party}-share`),
			perUnitSen: amount(`${party}-each`) ?? ZERO,
			floorSen: amount(`${party}-floor`),
			capSen: amount(`${party}-cap`),
		}),
		/** Whoever agrees on nothing leaves the sums out, whatever stands in their fields. */
		cost: (name: string): AgreedCost => {
			const bearer: CostBearer = oneOf(`${name}-bearer`, costBearers) ?? 'capital'
			if (bearer === 'capital') return borneByCapital
			const perUnitSen = amount(`${name}-each`) ?? ZERO
			return { bearer, shareBps: share(`${name}-share`), perUnitSen }
		},
	}
}

/** As much as a document takes. */
const MOST_SEN = 100_000_000 * SEN_PER_RUPIAH
