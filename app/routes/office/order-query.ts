import { z } from 'zod'
import { toSend } from '#app/domain/orders/life.ts'
import type { OrderState } from '#app/domain/orders/order.ts'
import type { FoundKind, OrderQuery } from '#app/domain/orders/search/orders-found.server.ts'
import { paymentMethodNames } from '#app/domain/payments/method.ts'
import { knownQuery } from '#app/http/known-query.ts'
import { isCalendarDate } from '#app/shared/instant.ts'

interface Group {
	readonly states: readonly OrderState[] | null
	/** packed or not yet; null: either */
	readonly packed: boolean | null
	readonly delivery: 'courier' | 'counter' | null
	/** what has waited longest comes first */
	readonly oldestFirst: boolean
}

const anyWay = { packed: null, delivery: null } as const
const newest = { ...anyWay, oldestFirst: false } as const
const waiting = { ...anyWay, states: toSend, oldestFirst: true } as const

/** What can be asked for in `?tampil=`: the states of each, and which end comes first. */
export const orderGroups = {
	kirim: waiting,
	kemas: { ...waiting, packed: false },
	siap: { ...waiting, packed: true, delivery: 'courier' },
	loket: { ...waiting, packed: true, delivery: 'counter' },
	terkirim: { states: ['sent'], ...newest },
	keluhan: { ...anyWay, states: ['complained', 'refund-due'], oldestFirst: true },
	menunggu: { states: ['awaiting-payment'], ...newest },
	diterima: { states: ['received'], ...newest },
	selesai: { states: ['completed'], ...newest },
	batal: { states: ['cancelled', 'expired'], ...newest },
	dikembalikan: { states: ['refunded', 'voided'], ...newest },
	semua: { states: null, ...newest },
} as const satisfies Readonly<Record<string, Group>>

export type OrderGroup = keyof typeof orderGroups

export const orderGroupNames = Object.keys(orderGroups) as [OrderGroup, ...OrderGroup[]]

const LONGEST_TEXT = 80
/** The parts of the address that say which orders; the group apart. */
export const NARROWING = ['antar', 'bayar', 'cari', 'dari', 'kurir', 'sampai'] as const

const day = z.string().refine(isCalendarDate).nullable().catch(null)

const narrowingSchema = z.object({
	cari: z
		.string()
		.transform((text) => text.trim().slice(0, LONGEST_TEXT))
		.catch(''),
	antar: z.enum(['kurir', 'loket']).nullable().catch(null),
	kurir: z
		.string()
		.regex(/^[\p{L}\p{N}]{2,20}$/u)
		.nullable()
		.catch(null),
	bayar: z.enum(paymentMethodNames).nullable().catch(null),
	dari: day,
	sampai: day,
})

export type Narrowing = z.output<typeof narrowingSchema>

/** Which orders an address asks for. What is searched for is looked for in every state. */
export function readOrderQuery(url: URL): {
	group: OrderGroup
	narrowing: Narrowing
	query: OrderQuery
} {
	const given = (name: string) => url.searchParams.get(name)
	const narrowing = narrowingSchema.parse(
		Object.fromEntries(NARROWING.map((name) => [name, given(name)])),
	)
	const usual = narrowing.cari === '' ? 'kirim' : 'semua'
	const group = z.enum(orderGroupNames).catch(usual).parse(given('tampil'))
	return {
		group,
		narrowing,
		query: {
			states: orderGroups[group].states,
			text: narrowing.cari,
			packed: orderGroups[group].packed,
			delivery: orderGroups[group].delivery ?? narrowedDelivery(narrowing),
			courier: narrowing.kurir,
			method: narrowing.bayar,
			from: narrowing.dari,
			to: narrowing.sampai,
		},
	}
}

/** The way to go that an address asks for, whatever the group. */
export function narrowedDelivery({ antar }: Narrowing): 'courier' | 'counter' | null {
	return antar && ({ kurir: 'courier', loket: 'counter' } as const)[antar]
}

/** How many orders of these kinds are in a group. */
export function countInGroup(kinds: readonly FoundKind[], group: OrderGroup): number {
	const { states, packed, delivery }: Group = orderGroups[group]
	return kinds
		.filter((kind) => states === null || states.includes(kind.state))
		.filter((kind) => packed === null || packed === kind.isPacked)
		.filter((kind) => delivery === null || delivery === kind.delivery)
		.reduce((sum, { count }) => sum + count, 0)
}

/** The address of a group under the same narrowing; what is empty is left out. */
export function orderListPath(group: OrderGroup, narrowing: Partial<Narrowing>): string {
	const given = Object.entries(narrowing).map(([name, value]) => [name, value ?? ''])
	const query = new URLSearchParams([...given, ['tampil', group]])
	return `/kantor/pesanan${knownQuery(query, [...NARROWING, 'tampil'])}`
}
