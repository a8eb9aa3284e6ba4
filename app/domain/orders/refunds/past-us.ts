import { add, negate, type Sen, sen, subtract, ZERO } from '#app/shared/money.ts'
import type { OrdersSchema } from '#db/schema/orders.ts'

/** What of a refund tells who bore money that reached its buyer without our asking. */
export type MayBePastUs = Pick<
	OrdersSchema['order_refunds'],
	| 'id'
	| 'requested_by'
	| 'bearer'
	| 'borne_sen'
	| 'apart_sen'
	| 'had_elsewhere_sen'
	| 'had_of_capital_sen'
>

/** Without a piece, past us, and not made up for since, by who bore it; negative: made up twice. */
interface Borne {
	readonly reserve: Sen
	readonly capital: Sen
}

/**
 * What went past us without a piece: losses to banks, which the reserve bears, and what was found
 * at the gateway and assigned. What it covered of debts has gone back to who bore it.
 */
function bornePastUs(refunds: readonly MayBePastUs[], lostSen: Sen): Borne {
	const sum = (of: (one: MayBePastUs) => Sen) => add(...refunds.map(of))
	const by = (bearer: keyof Borne) =>
		sum((one) => (isFound(one) && one.bearer === bearer ? one.borne_sen : ZERO))
	const ofCapital = sum((one) => one.had_of_capital_sen)
	return {
		reserve: add(
			lostSen,
			by('reserve'),
			ofCapital,
			negate(sum((one) => one.had_elsewhere_sen)),
			// A debt that was paid by what was found cost no bank and no reserve anything.
			sum((one) => one.apart_sen),
		),
		capital: subtract(by('capital'), ofCapital),
	}
}

/**
 * A refund has come back, and so much of it was covered past us before: how much of that the
 * working capital had borne and has again; the rest is the reserve's. What came back of money that
 * was found goes to its own bearer first, then the reserve has back what it bore. `refunds`: those
 * of the order that did not come to nothing.
 */
export function capitalOfCover(
	refunds: readonly MayBePastUs[],
	back: { readonly id: string; readonly coveredSen: Sen },
	lostSen: Sen,
): Sen {
	const own = refunds.find((one) => one.id === back.id && isFound(one))
	const ownSen = own ? least(back.coveredSen, subtract(own.borne_sen, own.had_elsewhere_sen)) : ZERO
	// Of its own money only what it has covered before is still to be told apart.
	const others = refunds.map((one) =>
		one.id === own?.id ? { ...one, borne_sen: least(one.borne_sen, one.had_elsewhere_sen) } : one,
	)
	const borne = bornePastUs(others, lostSen)
	const restSen = subtract(back.coveredSen, ownSen)
	const reserveSen = least(restSen, borne.reserve)
	return add(
		own?.bearer === 'capital' ? ownSen : ZERO,
		least(subtract(restSen, reserveSen), borne.capital),
	)
}

/**
 * What was found is borne by the working capital, and had covered a debt before anybody said so:
 * how much of it the reserve was given back in its place, by the refunds that it covered, the
 * newest first.
 */
export function coverOwedByCapital(
	refunds: readonly MayBePastUs[],
	{ borneSen, lostSen }: { readonly borneSen: Sen; readonly lostSen: Sen },
): { id: string; ofCapitalSen: Sen; passedSen: Sen }[] {
	let leftSen = least(borneSen, negate(bornePastUs(refunds, lostSen).reserve))
	const covered: ReturnType<typeof coverOwedByCapital> = []
	for (const one of refunds.toReversed()) {
		const partSen = least(leftSen, subtract(one.had_elsewhere_sen, one.had_of_capital_sen))
		if (partSen === 0) continue
		const ofCapitalSen = add(one.had_of_capital_sen, partSen)
		covered.push({ id: one.id, ofCapitalSen, passedSen: partSen })
		leftSen = subtract(leftSen, partSen)
	}
	return covered
}

/** It was made at the gateway, and not asked for here. */
function isFound({ requested_by }: MayBePastUs): boolean {
	return requested_by === 'system'
}

function least(one: Sen, other: Sen): Sen {
	return sen(Math.max(Math.min(one, other), 0))
}
