import { invariant } from '#app/shared/invariant.ts'
import { type Sen, sen } from '#app/shared/money.ts'
import type {
	MaterialKind as Kind,
	MaterialLossReason as LossReason,
	MaterialSource as Source,
	MaterialUnit as Unit,
} from '#db/schema/workshop-words.ts'

export type MaterialKind = Kind
export type MaterialUnit = Unit
export type MaterialSource = Source
export type MaterialLossReason = LossReason

/** Scraps of cloth, yarn, or something else. */
export const materialKinds = ['scrap', 'yarn', 'other'] as const satisfies readonly Kind[]

/** Weighed or counted. */
export const materialUnits = ['gram', 'piece'] as const satisfies readonly Unit[]

/** Given, sent by a partner under its agreement, or bought. */
export const materialSources = ['donor', 'partner', 'purchase'] as const satisfies readonly Source[]

/** Why material leaves without being used: `mistake` takes back what was written down wrongly. */
export const materialLossReasons = [
	'spoiled',
	'lost',
	'sent-back',
	'mistake',
] as const satisfies readonly LossReason[]

const GRAMS_IN_KILO = 1_000
/** Ten tonnes, or so many pieces: more is a slip of the finger. */
const MOST_QUANTITY = 10_000_000

/** True for what can be weighed or counted here: whole grams or pieces, at least one. */
export function isMaterialQuantity(quantity: number): boolean {
	return Number.isSafeInteger(quantity) && quantity > 0 && quantity <= MOST_QUANTITY
}

/** A quantity as it is typed: `2,5` kilograms are 2 500 grams; pieces are whole. */
export function materialQuantityIn(unit: MaterialUnit, text: string): number | undefined {
	const plain = text.trim().replace(',', '.')
	const isTyped = unit === 'gram' ? /^\d{1,5}(\.\d{1,3})?$/ : /^\d{1,7}$/
	if (!isTyped.test(plain)) return undefined
	const quantity = unit === 'gram' ? Math.round(Number(plain) * GRAMS_IN_KILO) : Number(plain)
	return isMaterialQuantity(quantity) ? quantity : undefined
}

/** A quantity as people write it, without its unit: `2,5` for 2 500 grams. */
export function materialQuantityText(unit: MaterialUnit, quantity: number): string {
	if (unit === 'piece') return String(quantity)
	const kilos = Math.floor(quantity / GRAMS_IN_KILO)
	const rest = String(quantity % GRAMS_IN_KILO)
		.padStart(3, '0')
		.replace(/0+$/, '')
	return rest === '' ? String(kilos) : `${kilos},${rest}`
}

/** The same with `kg` behind a weight, as a sentence says it. */
export function materialAmount(unit: MaterialUnit, quantity: number): string {
	const text = materialQuantityText(unit, quantity)
	return unit === 'gram' ? `${text} kg` : text
}

/** What is left of one intake. */
export interface Remainder {
	readonly id: string
	/** grams or pieces */
	readonly left: number
	/** what that has cost, in sen */
	readonly leftCostSen: Sen
}

/** So much of one intake, with its part of what that intake cost. */
export interface Drawn {
	readonly intakeId: string
	readonly quantity: number
	readonly costSen: Sen
}

/**
 * The part of a remainder's cost that a quantity of it takes along: in proportion, rounded down to
 * the sen. Whoever takes the last of it takes the whole cost that is left, so that over its life an
 * intake gives exactly what it cost.
 */
export function costOfPart({ left, leftCostSen }: Omit<Remainder, 'id'>, quantity: number): Sen {
	invariant(quantity > 0 && quantity <= left, 'no more is taken than is left')
	return sen(Number((BigInt(leftCostSen) * BigInt(quantity)) / BigInt(left)))
}

/**
 * Takes a quantity from remainders in the order in which they are given, each to its end before the
 * next. Null when all of them together are less than that.
 */
export function drawFrom(remainders: readonly Remainder[], quantity: number): Drawn[] | null {
	const drawn: Drawn[] = []
	let wanted = quantity
	for (const remainder of remainders) {
		if (wanted === 0) break
		const taken = Math.min(wanted, remainder.left)
		if (taken === 0) continue
		drawn.push({
			intakeId: remainder.id,
			quantity: taken,
			costSen: costOfPart(remainder, taken),
		})
		wanted -= taken
	}
	return wanted === 0 ? drawn : null
}
