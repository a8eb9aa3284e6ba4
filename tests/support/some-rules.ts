import fc from 'fast-check'
import {
	type AgreedCost,
	innerSplits,
	type RuleComponent,
	type RuleTerms,
	ruleBases,
	ruleParties,
} from '#app/domain/shares/rule.ts'
import { faultOf } from '#app/domain/shares/rule-faults.ts'
import { bps, rupiah, ZERO } from '#app/shared/money.ts'

const amount = fc.integer({ min: 0, max: 60_000 }).map(rupiah)

const aComponent = fc
	.record({
		shareBps: fc.integer({ min: 0, max: 5_000 }).map(bps),
		perUnitSen: fc.oneof(fc.constant(ZERO), amount),
		floorSen: fc.option(amount),
		capSen: fc.option(amount),
	})
	.map((one): Omit<RuleComponent, 'party'> => {
		const { floorSen, capSen } = one
		const isInverted = floorSen !== null && capSen !== null && floorSen > capSen
		return isInverted ? { ...one, floorSen: capSen, capSen: floorSen } : one
	})

const aCost = fc.record({
	shareBps: fc.integer({ min: 0, max: 1_000 }).map(bps),
	perUnitSen: fc.integer({ min: 0, max: 5_000 }).map(rupiah),
})

/** Any terms that make sense, with every kind of component, base and cost. */
export const someRule: fc.Arbitrary<RuleTerms> = fc
	.record({
		base: fc.constantFrom(...ruleBases),
		order: fc.shuffledSubarray([...ruleParties], { minLength: 2 }),
		components: fc.array(aComponent, { minLength: 4, maxLength: 4 }),
		inner: fc.constantFrom(...innerSplits),
		usableBps: fc.integer({ min: 0, max: 10_000 }).map(bps),
		fee: aCost,
		shipping: aCost,
		bearers: fc.tuple(
			fc.constantFrom('capital' as const, 'partner' as const),
			fc.constantFrom('capital' as const, 'all' as const, 'partner' as const),
		),
	})
	.map(({ order, components, fee, shipping, bearers, ...rest }): RuleTerms => {
		const [remainder = 'capital', ...parties] = order
		const isOff = rest.base === 'net_of_fee' || rest.base === 'net_of_both'
		const borne = (bearer: AgreedCost['bearer'], cost: Omit<AgreedCost, 'bearer'>): AgreedCost =>
			bearer === 'capital' ? { bearer, shareBps: bps(0), perUnitSen: ZERO } : { bearer, ...cost }
		return {
			...rest,
			remainder,
			components: parties.map(
				(party, index) => ({ party, ...(components[index] as object) }) as never,
			),
			fee: borne(isOff ? 'all' : bearers[0], fee),
			shipping: borne(bearers[1], shipping),
		}
	})
	.filter((terms) => faultOf(terms) === null)
