import type { CalendarDate } from '#app/shared/instant.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'

/** How far money is, each stage told by another: orders, payments, gateway and books, the bank. */
export const flowStages = ['sold', 'charged', 'cleared', 'banked'] as const
export type FlowStage = (typeof flowStages)[number]

/** How buyers paid. */
export const flowMethods = ['stripe', 'transfer', 'qris', 'cash'] as const
export type FlowMethod = (typeof flowMethods)[number]

/** What brought money, or took it back. */
export const flowKinds = ['sale', 'refund', 'dispute'] as const
export type FlowKind = (typeof flowKinds)[number]

/** Where money is that has not come as far as the bank's statement. */
export const whereabouts = [
	/** approved, and the treasurer has not transferred it yet */
	'to-return',
	/** the gateway was not asked about that day yet */
	'untold',
	/** the gateway has it and will pay it out */
	'at-gateway',
	/** an officer saw a QRIS succeed, and nobody has found the money */
	'vouched',
	/** in the drawers of the counter */
	'in-drawer',
	/** on its way, or the bank's statement of those days is not imported */
	'to-bank',
	/** it should be there by now and is not */
	'missed',
] as const
export type Whereabouts = (typeof whereabouts)[number]

/** One sale, or one sum that went back, and how far it has come. What goes back is negative. */
export interface Flow {
	/** of the order, the refund or the dispute's movement */
	readonly id: string
	readonly kind: FlowKind
	readonly method: FlowMethod
	readonly orderNumber: string
	readonly day: CalendarDate
	readonly sums: Readonly<Record<FlowStage, Sen>>
	/** what of it is where; together what was sold and is not banked */
	readonly gaps: Readonly<Partial<Record<Whereabouts, Sen>>>
}

/** Where the sums lie that are missing from each stage to the next. */
export interface Whys {
	readonly uncharged: Whereabouts
	readonly uncleared: Whereabouts
	readonly unbanked: Whereabouts
}

/** A flow whose gaps are what each stage has less than the one before. */
export function flowWith(flow: Omit<Flow, 'gaps'>, whys: Whys): Flow {
	const { sold, charged, cleared, banked } = flow.sums
	const steps: [Whereabouts, Sen][] = [
		[whys.uncharged, subtract(sold, charged)],
		[whys.uncleared, subtract(charged, cleared)],
		[whys.unbanked, subtract(cleared, banked)],
	]
	const gaps: Partial<Record<Whereabouts, Sen>> = {}
	for (const [where, amount] of steps) {
		if (amount !== 0) gaps[where] = add(gaps[where] ?? ZERO, amount)
	}
	return { ...flow, gaps }
}

/** Which flows a number stands for: all of a method or a kind, those at a stage, or in a place. */
export interface FlowFilter {
	readonly method?: FlowMethod | undefined
	readonly kind?: FlowKind | undefined
	readonly where?: Whereabouts | undefined
}

/** The flows a number is the sum of. */
export function flowsLike(flows: readonly Flow[], { method, kind, where }: FlowFilter): Flow[] {
	return flows.filter(
		(one) =>
			(method === undefined || one.method === method) &&
			(kind === undefined || one.kind === kind) &&
			(where === undefined || one.gaps[where] !== undefined),
	)
}

/** What they come to at each stage. */
export function sumFlows(flows: readonly Flow[]): Record<FlowStage, Sen> {
	const at = (stage: FlowStage) => add(...flows.map(({ sums }) => sums[stage]))
	return { sold: at('sold'), charged: at('charged'), cleared: at('cleared'), banked: at('banked') }
}

/** What of them lies where: together what was sold and is not banked. */
export function sumGaps(flows: readonly Flow[]): { where: Whereabouts; amountSen: Sen }[] {
	return whereabouts.flatMap((where) => {
		const some = flows.flatMap(({ gaps }) => gaps[where] ?? [])
		return some.length === 0 ? [] : [{ where, amountSen: add(...some) }]
	})
}
